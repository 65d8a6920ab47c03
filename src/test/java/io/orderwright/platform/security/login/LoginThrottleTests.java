package io.orderwright.platform.security.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("security")
class LoginThrottleTests {

    private static final Duration LOCK = Duration.ofMinutes(15);

    private final AtomicLong now = new AtomicLong(TimeUnit.DAYS.toNanos(1));
    private final LoginThrottle throttle =
            new LoginThrottle(new LoginLimits(3, 5, LOCK, Duration.ofHours(12), Duration.ofMinutes(1)), now::get);

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
    void aLockEndsByItselfAndNotBefore() {
        for (int guess = 0; guess < 3; guess++) {
            throttle.failed("sally", "a");
        }
        assertThat(throttle.refuses("sally", "a")).isTrue();
        now.addAndGet(LOCK.minusSeconds(1).toNanos());
        assertThat(throttle.refuses("sally", "a")).isTrue();
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(throttle.refuses("sally", "a")).isFalse();
    }

    /** It begins with the failure that was one too many, whenever the name was first heard of. */
    @Test
    @Tag("doors")
    void aLockLastsItsWholeTimeWheneverItBegins() {
        throttle.failed("sally", "a");
        now.addAndGet(LOCK.minusSeconds(10).toNanos());
        throttle.failed("sally", "a");
        assertThat(throttle.failed("sally", "a")).isTrue();
        now.addAndGet(Duration.ofSeconds(11).toNanos());
        assertThat(throttle.refuses("sally", "b")).isTrue();
        now.addAndGet(LOCK.minusSeconds(12).toNanos());
        assertThat(throttle.refuses("sally", "b")).isTrue();
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(throttle.refuses("sally", "b")).isFalse();
    }

    @Test
    @Tag("doors")
    void twoBurstsDoNotFitIntoOneWindow() {
        throttle.failed("sally", "a");
        throttle.failed("sally", "a");
        now.addAndGet(LOCK.dividedBy(2).toNanos());
        assertThat(throttle.failed("sally", "a")).isTrue();
    }

    @Test
    @Tag("doors")
    void oldFailuresAreForgotten() {
        throttle.failed("sally", "a");
        throttle.failed("sally", "a");
        now.addAndGet(LOCK.toNanos());
        assertThat(throttle.failed("sally", "a")).isFalse();
        assertThat(throttle.locked()).isEmpty();
    }
}
