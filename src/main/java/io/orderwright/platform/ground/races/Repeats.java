package io.orderwright.platform.ground.races;

import java.util.function.Predicate;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * For whoever turns a failure into words for a person before the request ends: whether the request will be asked once more
 * because of it, so that nobody should be told yet. Pages tell then what programs are told.
 */
public final class Repeats {

    private static final String WILL = Repeats.class.getName();

    private Repeats() {}

    /** Throws the failure on where the request is asked again for it; returns where it must be answered now. */
    public static void orAnswer(RuntimeException failure) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        Object will = request == null ? null : request.getAttribute(WILL, RequestAttributes.SCOPE_REQUEST);
        if (will instanceof RepeatRule repeats && repeats.test(failure)) {
            throw failure;
        }
    }

    static void during(RequestAttributes request, RepeatRule will) {
        request.setAttribute(WILL, will, RequestAttributes.SCOPE_REQUEST);
    }

    /** Whether the request is asked again for a failure. */
    interface RepeatRule extends Predicate<RuntimeException> {}
}
