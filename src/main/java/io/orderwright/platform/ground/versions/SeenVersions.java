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
                && Arrays.stream(thing.variables()).allMatch(variable -> Arrays.stream(method.getMethodParameters())
                        .anyMatch(parameter -> parameter.hasParameterAnnotation(PathVariable.class)
                                && variable.equals(parameter.getParameter().getName())));
        return named ? thing : null;
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
        boolean puts = HttpMethod.PUT.matches(request.getMethod());
        return puts || seen != null ? () -> inOneTransaction(request, response, thing, seen, work) : work;
    }

    private @Nullable Object inOneTransaction(
            HttpServletRequest request,
            HttpServletResponse response,
            VersionOf thing,
            @Nullable String seen,
            Callable<@Nullable Object> work)
            throws Exception {
        TransactionStatus transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        Object answer;
        try {
            Optional<String> before = tags.of(thing, address(request), true);
            require(request, response, before, seen);
            answer = work.call();
            if (HttpMethod.PUT.matches(request.getMethod())) {
                transaction.flush();
                request.setAttribute(CREATED, before.isEmpty());
                tags.of(thing, address(request), false).ifPresent(tag -> response.setHeader(HttpHeaders.ETAG, tag));
            }
        } catch (Exception | Error failure) {
            transactions.rollback(transaction);
            throw failure;
        }
        transactions.commit(transaction);
        return answer;
    }

    private static void require(
            HttpServletRequest request, HttpServletResponse response, Optional<String> now, @Nullable String seen) {
        boolean puts = HttpMethod.PUT.matches(request.getMethod());
        now.ifPresent(tag -> response.setHeader(HttpHeaders.ETAG, tag));
        if (seen != null && (now.isPresent() ? !names(seen, now.get()) : puts)) {
            throw Refusal.changed("request.not-what-was-seen");
        }
        String other = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (puts && other != null && now.isPresent() && names(other, now.get())) {
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
