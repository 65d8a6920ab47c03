package io.orderwright.desk.errors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The page that a failed request came from, so that people get back to it and find there what they typed. */
@Component
class PageBefore {

    /** Read by keep.js: what was typed on the page is put back when it is opened again. The security module sets it too. */
    private static final String LOST = "desk-lost";

    private static final Duration WORTH_KEEPING = Duration.ofMinutes(15);

    /** Its path and query when it was one of ours, else the home page. */
    String of(HttpServletRequest request) {
        String referer = request.getHeader(HttpHeaders.REFERER);
        if (referer == null) {
            return "/";
        }
        try {
            URI page = URI.create(referer);
            boolean ours = request.getServerName().equalsIgnoreCase(page.getHost())
                    && request.getScheme().equals(page.getScheme())
                    && (page.getPort() == -1 || page.getPort() == request.getServerPort());
            String path = page.getRawPath();
            return !ours || path == null || !path.startsWith("/") || path.startsWith("//")
                    ? "/"
                    : page.getRawQuery() == null ? path : path + "?" + page.getRawQuery();
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }

    /** Has the page before put back what was typed, when it is opened next. */
    void keepTyped(HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie lost = ResponseCookie.from(LOST, "1")
                .path("/")
                .maxAge(WORTH_KEEPING)
                .sameSite("Lax")
                .secure(request.isSecure())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, lost.toString());
    }
}
