package io.orderwright.process.webapps;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;

/** Logging out in a web app logs out of the application, once the web app's own CSRF check has let it pass. */
class SingleLogout extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if ("POST".equals(request.getMethod())
                && request.getRequestURI().endsWith("/logout")
                && response.getStatus() < HttpServletResponse.SC_MULTIPLE_CHOICES) {
            request.logout();
            // Whoever leaves has lost nothing: the next request brings no session that is no more.
            forgetSession(request, response);
        }
    }

    private static void forgetSession(HttpServletRequest request, HttpServletResponse response) {
        String name = request.getServletContext().getSessionCookieConfig().getName();
        String path = request.getContextPath().isEmpty() ? "/" : request.getContextPath();
        ResponseCookie ended = ResponseCookie.from(name == null ? "JSESSIONID" : name, "")
                .path(path)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .maxAge(0)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, ended.toString());
    }
}
