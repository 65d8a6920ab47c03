package io.orderwright.platform.ground.races;

import io.orderwright.platform.ground.once.OncePerKey;
import io.orderwright.platform.ground.versions.SeenVersions;
import io.orderwright.platform.kernel.Refusal;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import java.io.Reader;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcRegistrations;
import org.springframework.core.io.InputStreamSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.ModelAndViewContainer;
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
    private static final Set<Refusal.RefusalKind> BY_STATE =
            EnumSet.of(Refusal.RefusalKind.CONFLICT, Refusal.RefusalKind.FORBIDDEN);

    /** A row that is there already, a deadlock, a serialization failure. */
    private static final Set<String> STATES = Set.of("23505", "40P01", "40001");

    private final List<LostRace> others;
    private final OncePerKey once;
    private final SeenVersions versions;

    RepeatedRequests(List<LostRace> others, OncePerKey once, SeenVersions versions) {
        this.others = List.copyOf(others);
        this.once = once;
        this.versions = versions;
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

        private @Nullable ServletWebRequest web;
        private @Nullable ModelAndViewContainer answer;

        Repeated(HandlerMethod method) {
            super(method);
        }

        @Override
        public void invokeAndHandle(
                ServletWebRequest request, ModelAndViewContainer container, @Nullable Object... provided)
                throws Exception {
            this.web = request;
            this.answer = container;
            super.invokeAndHandle(request, container, provided);
        }

        /** What a PUT has made new is 201, whatever it answers otherwise. */
        @Override
        protected @Nullable HttpStatusCode getResponseStatus() {
            boolean created =
                    web != null && Boolean.TRUE.equals(web.getRequest().getAttribute(SeenVersions.CREATED));
            return created ? HttpStatus.CREATED : super.getResponseStatus();
        }

        @Override
        protected @Nullable Object doInvoke(@Nullable Object... arguments) throws Exception {
            Callable<@Nullable Object> plain = () -> super.doInvoke(arguments);
            if (web == null || answer == null) {
                return plain.call();
            }
            HttpServletResponse response = Objects.requireNonNull(web.getResponse());
            Callable<@Nullable Object> seen = versions.guard(web.getRequest(), response, this, arguments, plain);
            Callable<@Nullable Object> work = once.guard(web.getRequest(), this, arguments, seen);
            boolean usedUp = Arrays.stream(arguments).anyMatch(Repeated::isUsedUp);
            Object returned = attempt(work, usedUp, response);
            if (OncePerKey.isReplayed(returned, response)) {
                answer.setRequestHandled(true);
                return null;
            }
            return returned;
        }

        private @Nullable Object attempt(Callable<@Nullable Object> work, boolean usedUp, HttpServletResponse response)
                throws Exception {
            for (int attempt = 1; ; attempt++) {
                int now = attempt;
                Repeats.during(Objects.requireNonNull(web), failure -> !usedUp && now < attempts(failure));
                try {
                    return work.call();
                } catch (RuntimeException failure) {
                    if (usedUp || attempt >= attempts(failure)) {
                        if (failure instanceof Refusal refusal && refusal.code().equals(OncePerKey.AT_WORK)) {
                            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
                        }
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
