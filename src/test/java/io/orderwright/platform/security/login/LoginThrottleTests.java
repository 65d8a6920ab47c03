package io.orderwright.platform.security.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("security")
class LoginThrottleTests {

    private final LoginThrottle throttle = new LoginThrottle(
            new LoginLimits(3, 5, Duration.ofMillis(400), Duration.ofHours(12), Duration.ofMinutes(1)));

    @Test
    void aNameIsLockedFromEveryAddressHoweverItIsWritten() {
        assertThat(throttle.failed("sally", "a")).isFalse();
        assertThat(throttle.failed("Sally", "b")).isFalse();
        assertThat(throttle.refuses("sally", "a")).isFalse();
        assertThat(throttle.failed("SALLY", "c")).as("this one locks").isTrue();
        assertThat(throttle.refuses("sally", "another")).isTrue();
        assertThat(throttle.refuses("morgan", "a")).isFalse();
    }

    @Test
    void anAddressIsRefusedForAllNamesAndASuccessDoesNotReopenIt() {
        for (int guess = 0; guess < 5; guess++) {
            throttle.failed("name" + guess, "attacker");
        }
        throttle.succeeded("name0");
        assertThat(throttle.refuses("sally", "attacker")).isTrue();
        assertThat(throttle.refuses("sally", "elsewhere")).isFalse();
    }

    @Test
    void aSuccessForgetsTheNamesFailures() {
        throttle.failed("sally", "a");
        throttle.failed("sally", "a");
        throttle.succeeded("sally");
        throttle.failed("sally", "a");
        assertThat(throttle.refuses("sally", "a")).isFalse();
    }

    @Test
    void aLockEndsByItself() throws InterruptedException {
        for (int guess = 0; guess < 3; guess++) {
            throttle.failed("sally", "a");
        }
        assertThat(throttle.refuses("sally", "a")).isTrue();
        Thread.sleep(600);
        assertThat(throttle.refuses("sally", "a")).isFalse();
    }
}
