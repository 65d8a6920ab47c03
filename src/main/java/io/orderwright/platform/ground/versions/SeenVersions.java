package io.orderwright.platform.ground.versions;

import io.orderwright.platform.ground.VersionOf;
import io.orderwright.platform.ground.versions.store.RowTags;
import io.orderwright.platform.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Nobody changes what is not any more what he has seen, when he says what that was: the version is compared in the
 * transaction of the change, with the thing's row locked.
 */
@Component
public class SeenVersions {

    /** Set on a request that has made something new. */
    public static final String CREATED = SeenVersions.class.getName() + ".created";

    private final RowTags tags;
    private final PlatformTransactionManager transactions;

    SeenVersions(RowTags tags, PlatformTransactionManager transactions) {
        this.tags = tags;
        this.transactions = transactions;
    }

    /** Of which thing an operation shows or takes the version; null when of none. */
    public static @Nullable VersionOf thing(HandlerMethod method) {
        VersionOf own = method.getMethodAnnotation(VersionOf.class);
        VersionOf thing = own != null ? own : method.getBeanType().getAnnotation(VersionOf.class);
        boolean named = thing != null
                && (thing.inBody()
                        || Arrays.stream(thing.variables())
                                .allMatch(variable -> Arrays.stream(method.getMethodParameters())
                                        .anyMatch(parameter -> parameter.hasParameterAnnotation(PathVariable.class)
                                                && variable.equals(
                                                        parameter.getParameter().getName()))));
        return named ? thing : null;
    }

    /** Whether an operation enters its thing or brings it up to date: it may be there or not. */
    public static boolean enters(HandlerMethod method, VersionOf thing) {
        return thing.inBody() || method.hasMethodAnnotation(PutMapping.class);
    }

    /** Whether an operation has words of its own for versions. */
    public static boolean declaresIfMatch(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .map(parameter -> parameter.getParameterAnnotation(RequestHeader.class))
                .anyMatch(header -> header != null && header.name().equals(HttpHeaders.IF_MATCH));
    }

    /** The work as it is to be done for this request. */
    public Callable<@Nullable Object> guard(
            HttpServletRequest request,
            HttpServletResponse response,
            HandlerMethod method,
            @Nullable Object[] arguments,
            Callable<@Nullable Object> work) {
        if (!request.getServletPath().startsWith("/api/")) {
            return work;
        }
        VersionOf thing = thing(method);
        boolean reads = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
        String seen = declaresIfMatch(method) ? null : request.getHeader(HttpHeaders.IF_MATCH);
        if (thing == null) {
            if (seen != null && !reads) {
                throw Refusal.invalid(HttpHeaders.IF_MATCH, "request.no-version");
            }
            return work;
        }
        if (reads) {
            tags.of(thing, address(request), false).ifPresent(tag -> response.setHeader(HttpHeaders.ETAG, tag));
            return work;
        }
        boolean enters = enters(method, thing);
        if (!enters && seen == null) {
            return work;
        }
        Map<?, ?> key = thing.inBody() ? BodyKey.of(thing, method, arguments) : address(request);
        Seen named = new Seen(request, response, thing, key, enters, seen);
        return () -> inOneTransaction(named, work);
    }

    /**
     * What a request that changes something says.
     *
     * @param enters whether the thing may be new
     * @param tag If-Match; null without it
     */
    private record Seen(
            HttpServletRequest request,
            HttpServletResponse response,
            VersionOf thing,
            Map<?, ?> key,
            boolean enters,
            @Nullable String tag) {}

    private @Nullable Object inOneTransaction(Seen seen, Callable<@Nullable Object> work) throws Exception {
        TransactionStatus transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        Object answer;
        try {
            Optional<String> before = tags.of(seen.thing(), seen.key(), true);
            if (before.isEmpty() && seen.enters()) {
                // a row that is not there cannot be locked: of two who make it the later finds the earlier one's
                tags.lockNew(seen.thing(), seen.key());
                before = tags.of(seen.thing(), seen.key(), true);
            }
            require(seen, before);
            answer = work.call();
            if (seen.enters()) {
                transaction.flush();
                Optional<String> after = tags.of(seen.thing(), seen.key(), false);
                boolean puts = HttpMethod.PUT.matches(seen.request().getMethod());
                seen.request().setAttribute(CREATED, puts && before.isEmpty() && after.isPresent());
                after.ifPresent(tag -> seen.response().setHeader(HttpHeaders.ETAG, tag));
            }
        } catch (Exception | Error failure) {
            transactions.rollback(transaction);
            throw failure;
        }
        transactions.commit(transaction);
        return answer;
    }

    private static void require(Seen seen, Optional<String> now) {
        now.ifPresent(tag -> seen.response().setHeader(HttpHeaders.ETAG, tag));
        String tag = seen.tag();
        if (tag != null && (now.isPresent() ? !names(tag, now.get()) : seen.enters())) {
            throw Refusal.changed("request.not-what-was-seen");
        }
        String other = seen.request().getHeader(HttpHeaders.IF_NONE_MATCH);
        if (seen.enters() && other != null && now.isPresent() && names(other, now.get())) {
            throw Refusal.changed("request.there-already");
        }
    }

    /** Tags are weak where something on the way has packed the answer. */
    private static boolean names(String header, String tag) {
        return Arrays.stream(header.split(","))
                .map(given -> given.strip().replaceFirst("^W/", ""))
                .anyMatch(given -> given.equals("*") || given.equals(tag));
    }

    private static Map<?, ?> address(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? variables
                : Map.of();
    }
}
