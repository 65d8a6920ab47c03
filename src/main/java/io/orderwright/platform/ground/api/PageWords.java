package io.orderwright.platform.ground.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * One way to page for all lists: {@code after} and {@code limit}. Lists that have other words of old are asked in those, so
 * that who knows them goes on as before.
 */
public final class PageWords extends OncePerRequestFilter {

    /** How every list is asked, by the words that some have of old. */
    public static final Map<String, String> NEW = Map.of("size", "limit", "before", "after", "offset", "after");

    /** Which words a list knows of old for one of the new ones. */
    static List<String> old(String word) {
        return NEW.keySet().stream().filter(old -> word.equals(NEW.get(old))).toList();
    }

    /** The word by which the caller asked for what a list calls so. */
    static String asked(String name, Map<String, String[]> sent) {
        String word = NEW.get(name);
        return word != null && !sent.containsKey(name) && sent.containsKey(word) ? word : name;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET") || !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Translated(request), response);
    }

    private static final class Translated extends HttpServletRequestWrapper {

        Translated(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            String[] values = getParameterValues(name);
            return values == null || values.length == 0 ? null : values[0];
        }

        @Override
        @SuppressWarnings("NullAway") // a parameter that is not there is null, and the servlet API says so
        public String @Nullable [] getParameterValues(String name) {
            String[] values = super.getParameterValues(name);
            String word = NEW.get(name);
            return values == null && word != null ? super.getParameterValues(word) : values;
        }
    }
}
