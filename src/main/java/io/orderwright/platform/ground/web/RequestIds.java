package io.orderwright.platform.ground.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request an id, its caller's where that is a plain one: in the answer, in problems and beside every line that
 * the request leaves in the log, so that both sides speak of the same request.
 */
final class RequestIds extends OncePerRequestFilter {

    /** Of the header, and under which the log knows it. */
    static final String HEADER = "X-Request-Id";

    private static final String LOGGED = "requestId";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String asked = request.getHeader(HEADER);
        String id = asked != null && PLAIN.matcher(asked).matches()
                ? asked
                : UUID.randomUUID().toString();
        response.setHeader(HEADER, id);
        MDC.put(LOGGED, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(LOGGED);
        }
    }

    /** The id of the request at hand. */
    static String current() {
        return String.valueOf(MDC.get(LOGGED));
    }
}
