package io.orderwright.platform.security.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** How a refusal is told: as problem+json to programs, as the login page to people. */
final class Refusals {

    private static final Logger audit = LoggerFactory.getLogger("orderwright.audit.access");

    private Refusals() {}

    /** Who wanted what that is not his, and from where. */
    static void log(HttpServletRequest request) {
        audit.info(
                "refused: user={} address={} {} {}",
                request.getRemoteUser(),
                request.getRemoteAddr(),
                request.getMethod(),
                request.getRequestURI());
    }

    /**
     * For pages: those who are not logged in come to the login page, the others get a plain 403. Who was logged in and is
     * no longer comes back, after the login, to where he was; what he typed there his browser has kept. A script of a page
     * is told in JSON: nothing that it asks for may open a session, since an answer that comes late would replace the one
     * whose login page somebody is just filling in.
     */
    static final class Pages implements AuthenticationEntryPoint, AccessDeniedHandler {

        @Override
        public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
                throws IOException {
            if (isProgram(request) || isScript(request)) {
                Problems.write(response, 401, "Log in first");
                return;
            }
            if (LostSession.isLost(request)) {
                LostSession.toLogin(request, response);
                return;
            }
            response.sendRedirect(request.getContextPath() + "/login");
        }

        @Override
        public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
                throws IOException {
            log(request);
            if (isProgram(request)) {
                Problems.write(response, 403, "Your roles do not allow this");
                return;
            }
            if (isScript(request)) {
                if (LostSession.isLoggedIn()) {
                    Problems.write(
                            response, 403, "Your roles do not allow this, or the CSRF token is of another login");
                } else {
                    Problems.write(response, 401, "Log in first");
                }
                return;
            }
            if (LostSession.isLost(request) || LostSession.hasOldToken(request, refusal)) {
                LostSession.toLogin(request, response);
                return;
            }
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }

        static boolean isProgram(HttpServletRequest request) {
            String path =
                    request.getRequestURI().substring(request.getContextPath().length());
            return path.startsWith("/camunda/api/") || path.startsWith("/v3/") || path.startsWith("/actuator/");
        }

        /** Whether a script of one of our pages asks, and not a person or another program. */
        static boolean isScript(HttpServletRequest request) {
            return MediaType.APPLICATION_JSON_VALUE.equals(request.getHeader(HttpHeaders.ACCEPT));
        }
    }

    /** One message for a wrong name and a wrong password; another for too many failures, whether the name exists or not. */
    static final class Login implements AuthenticationFailureHandler {

        @Override
        public void onAuthenticationFailure(
                HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
                throws IOException {
            String why = refusal instanceof LockedException ? "locked" : "wrong";
            response.sendRedirect(request.getContextPath() + "/login?" + why);
        }
    }
}
