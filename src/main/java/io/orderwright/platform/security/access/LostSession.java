package io.orderwright.platform.security.access;

import io.orderwright.platform.security.login.LoginAuthentication;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.InvalidCsrfTokenException;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * What happens to a request whose session ended before it came: the login, then the page that it was sent from. A cookie
 * tells that page to put back what was typed into it; the content itself never leaves the browser.
 */
final class LostSession {

    private static final String SAVED_REQUEST = "SPRING_SECURITY_SAVED_REQUEST";
    private static final String COOKIE = "desk-lost";
    private static final Duration WORTH_KEEPING = Duration.ofMinutes(15);

    private LostSession() {}

    /** Whether the browser brought a session that is no more. */
    static boolean isLost(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }

    /** Whether one of our pages sent a form that was made before the present login. */
    static boolean hasOldToken(HttpServletRequest request, AccessDeniedException refusal) {
        return refusal instanceof InvalidCsrfTokenException
                && isLoggedIn()
                && pageBefore(request).isPresent();
    }

    static void toLogin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(request).toString());
        Optional<String> back = pageBefore(request);
        if (request.getHeader("HX-Request") != null && request.getHeader("Orderwright-Live") == null) {
            // The whole page is asked for again instead of a login page inside of it.
            response.setHeader("HX-Refresh", "true");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (isLoggedIn() && back.isPresent()) {
            // Logged in anew in another tab: the page is made again, with a token of the present session.
            response.sendRedirect(back.get());
        } else {
            if (!request.getMethod().equals("GET")) {
                back.ifPresent(page -> request.getSession().setAttribute(SAVED_REQUEST, new SimpleSavedRequest(page)));
            }
            response.sendRedirect(request.getContextPath() + "/login?lost");
        }
    }

    static boolean isLoggedIn() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof LoginAuthentication;
    }

    /** Path and query of the page that the request was sent from, when it was one of ours. */
    private static Optional<String> pageBefore(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getHeader(HttpHeaders.REFERER))
                    .map(URI::create)
                    .filter(page -> request.getServerName().equalsIgnoreCase(page.getHost())
                            && request.getScheme().equals(page.getScheme())
                            && (page.getPort() == -1 || page.getPort() == request.getServerPort()))
                    .map(page -> Objects.toString(page.getRawPath(), "/")
                            + (page.getRawQuery() == null ? "" : "?" + page.getRawQuery()))
                    .filter(page -> page.startsWith("/") && !page.startsWith("//") && !page.startsWith("/login"));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static ResponseCookie cookie(HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, "1")
                .path("/")
                .maxAge(WORTH_KEEPING)
                .sameSite("Lax")
                .secure(request.isSecure())
                .build();
    }
}
