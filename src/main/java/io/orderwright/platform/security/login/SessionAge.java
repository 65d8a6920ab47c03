package io.orderwright.platform.security.login;

import io.orderwright.platform.security.ports.Account;
import io.orderwright.platform.security.ports.Accounts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session at its absolute age, or when its account is gone or has another password, and reads the roles anew from time to time. The idle
 * time-out is the servlet container's; what an open page asks by itself does not count as use, so that a page that
 * somebody left open does not keep him logged in.
 */
public class SessionAge extends OncePerRequestFilter {

    private static final String LOGGED_IN_AT = SessionAge.class.getName() + ".loggedInAt";
    private static final String USED_AT = SessionAge.class.getName() + ".usedAt";
    private static final String BY_ITSELF = "Orderwright-Live";
    private static final String LIVE = "/live";
    private static final String ROLES_READ_AT = SessionAge.class.getName() + ".rolesReadAt";

    private final LoginLimits limits;
    private final Accounts accounts;
    private final Clock clock;
    private final OpenSessions sessions;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    public SessionAge(LoginLimits limits, Accounts accounts, Clock clock, OpenSessions sessions) {
        this.sessions = sessions;
        this.limits = limits;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null
                && SecurityContextHolder.getContext().getAuthentication() instanceof LoginAuthentication login
                && !stillGood(session, login, request, response)) {
            session.invalidate();
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }

    private boolean stillGood(
            HttpSession session, LoginAuthentication login, HttpServletRequest request, HttpServletResponse response) {
        Instant now = clock.instant();
        if (session.getAttribute(LOGGED_IN_AT) == null) {
            sessions.add(login.getName(), session);
            session.setAttribute(LOGGED_IN_AT, now);
            session.setAttribute(USED_AT, now);
            // Between the login and this first request the password may have become another one.
            session.setAttribute(ROLES_READ_AT, Instant.EPOCH);
        }
        if (leftAlone(session, request, now)) {
            return false;
        }
        if (now.isAfter(since(session, LOGGED_IN_AT, now).plus(limits.sessionLifetime()))) {
            return false;
        }
        if (now.isBefore(since(session, ROLES_READ_AT, now).plus(limits.rolesReadEvery()))) {
            return true;
        }
        Optional<Account> account = accounts.find(login.getName())
                .filter(found -> found.passwordMark().equals(login.passwordMark()));
        account.ifPresent(found -> {
            LoginAuthentication renewed = new LoginAuthentication(found);
            renewed.setDetails(login.getDetails());
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(renewed);
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, request, response);
            session.setAttribute(ROLES_READ_AT, now);
        });
        return account.isPresent();
    }

    private static boolean leftAlone(HttpSession session, HttpServletRequest request, Instant now) {
        if (request.getHeader(BY_ITSELF) == null && !LIVE.equals(request.getServletPath())) {
            session.setAttribute(USED_AT, now);
            return false;
        }
        int idle = session.getMaxInactiveInterval();
        return idle > 0 && now.isAfter(since(session, USED_AT, now).plusSeconds(idle));
    }

    private static Instant since(HttpSession session, String attribute, Instant otherwise) {
        return session.getAttribute(attribute) instanceof Instant instant ? instant : otherwise;
    }
}
