package io.orderwright.platform.ground.races;

import io.orderwright.platform.kernel.Refusal;
import jakarta.servlet.ServletRequest;
import java.io.InputStream;
import java.io.Reader;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcRegistrations;
import org.springframework.core.io.InputStreamSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;

/**
 * Two send the same at the same instant: one is done, the other's transaction is thrown away by the database. That one is
 * done again on what the first has left, and so is told what anybody is told who comes later.
 */
@Component
class RepeatedRequests implements WebMvcRegistrations {

    private static final int ATTEMPTS = 5;
    private static final int LONGEST_PAUSE_MS = 40;

    /** What depends on where a document or a task stands; a task that is half gone asks nobody. */
    private static final Set<Refusal.Kind> BY_STATE = EnumSet.of(Refusal.Kind.CONFLICT, Refusal.Kind.FORBIDDEN);

    /** A row that is there already, a deadlock, a serialization failure. */
    private static final Set<String> STATES = Set.of("23505", "40P01", "40001");

    private final List<LostRace> others;

    RepeatedRequests(List<LostRace> others) {
        this.others = List.copyOf(others);
    }

    @Override
    public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new RequestMappingHandlerAdapter() {
            @Override
            protected ServletInvocableHandlerMethod createInvocableHandlerMethod(HandlerMethod method) {
                return new Repeated(method);
            }
        };
    }

    private final class Repeated extends ServletInvocableHandlerMethod {

        Repeated(HandlerMethod method) {
            super(method);
        }

        @Override
        protected @Nullable Object doInvoke(@Nullable Object... arguments) throws Exception {
            if (Arrays.stream(arguments).anyMatch(Repeated::isUsedUp)) {
                return super.doInvoke(arguments);
            }
            for (int attempt = 1; ; attempt++) {
                try {
                    return super.doInvoke(arguments);
                } catch (RuntimeException failure) {
                    if (attempt >= attempts(failure)) {
                        throw failure;
                    }
                    Thread.sleep(ThreadLocalRandom.current().nextInt(LONGEST_PAUSE_MS));
                }
            }
        }

        /** What can be read once only. */
        private static boolean isUsedUp(@Nullable Object argument) {
            return argument instanceof InputStream
                    || argument instanceof Reader
                    || argument instanceof InputStreamSource
                    || argument instanceof ServletRequest;
        }
    }

    /**
     * What the state of things refused may have found them half way through somebody else's request: asked once more, it is
     * refused in the words that fit what there is now.
     */
    private int attempts(RuntimeException failure) {
        if (failure instanceof Refusal refusal && BY_STATE.contains(refusal.kind())) {
            return 2;
        }
        return isLostRace(failure) ? ATTEMPTS : 1;
    }

    private boolean isLostRace(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Throwable one = cause;
            if (one instanceof ConcurrencyFailureException
                    || one instanceof SQLException sql && STATES.contains(String.valueOf(sql.getSQLState()))
                    || others.stream().anyMatch(other -> other.isMeantBy(one))) {
                return true;
            }
        }
        return false;
    }
}
