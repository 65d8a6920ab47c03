package io.orderwright.platform.security.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells a page's script that the session is over, before the search for a token would open a new session: its answer may
 * come late, and would replace the session whose login page somebody is just filling in.
 */
final class ScriptWithoutSession extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getSession(false) == null) {
            Problems.write(response, 401, "Log in first");
        } else {
            chain.doFilter(request, response);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                || !Refusals.Pages.isScript(request)
                || Refusals.Pages.isProgram(request);
    }
}
