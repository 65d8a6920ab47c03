package io.orderwright.platform.ground.races;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.orderwright.platform.kernel.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Nobody is told words about a failure for which the request is asked again. */
@Tag("doors")
class RepeatsTest {

    private final Refusal refusal = Refusal.conflict("order.state");

    @AfterEach
    void noRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void aFailureThatIsAskedAgainGoesOn() {
        ServletRequestAttributes request = new ServletRequestAttributes(new MockHttpServletRequest());
        RequestContextHolder.setRequestAttributes(request);
        Repeats.during(request, failure -> failure == refusal);
        assertThatCode(() -> Repeats.orAnswer(refusal)).isSameAs(refusal);
        assertThatCode(() -> Repeats.orAnswer(Refusal.conflict("order.state"))).doesNotThrowAnyException();
        Repeats.during(request, failure -> false);
        assertThatCode(() -> Repeats.orAnswer(refusal)).as("the last time").doesNotThrowAnyException();
    }

    @Test
    void outsideARequestEverythingIsAnswered() {
        assertThatCode(() -> Repeats.orAnswer(refusal)).doesNotThrowAnyException();
    }
}
