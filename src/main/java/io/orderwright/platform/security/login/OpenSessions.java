package io.orderwright.platform.security.login;

import io.orderwright.platform.security.MembershipChanged;
import io.orderwright.platform.security.PasswordChanged;
import io.orderwright.platform.security.UserChanged;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The sessions of each person on this node, so that they end with a password that is no more, at once. Sessions on other
 * nodes see within a minute that their account has another password ({@link SessionAge}).
 */
@Component
public class OpenSessions {

    private static final String KNOWN = OpenSessions.class.getName();

    private final Map<String, Set<HttpSession>> byUser = new ConcurrentHashMap<>();
    private final RecentPasswords recent;

    OpenSessions(RecentPasswords recent) {
        this.recent = recent;
    }

    void add(String user, HttpSession session) {
        session.setAttribute(KNOWN, new Entry(user, session));
    }

    /** All but the one in which somebody has just given himself another password. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(PasswordChanged changed) {
        end(login(changed.subject()));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(MembershipChanged changed) {
        recent.forget(login(changed.subject()));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(UserChanged changed) {
        if (changed.after() == null) {
            end(login(changed.subject()));
        }
    }

    private void end(String user) {
        recent.forget(user);
        String own = ownSession();
        for (HttpSession session : List.copyOf(byUser.getOrDefault(user, Set.of()))) {
            try {
                if (!session.getId().equals(own)) {
                    session.invalidate();
                }
            } catch (IllegalStateException ended) {
                // It has ended by itself meanwhile.
            }
        }
    }

    private static String ownSession() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
            HttpSession session = request.getRequest().getSession(false);
            return session == null ? "" : session.getId();
        }
        return "";
    }

    private static String login(String subject) {
        return subject.substring(subject.indexOf('/') + 1);
    }

    /** Stays in the map for as long as it is in the session. */
    private final class Entry implements HttpSessionBindingListener {

        private final String user;
        private final HttpSession session;

        Entry(String user, HttpSession session) {
            this.user = user;
            this.session = session;
        }

        @Override
        public void valueBound(HttpSessionBindingEvent bound) {
            byUser.computeIfAbsent(user, name -> ConcurrentHashMap.newKeySet()).add(session);
        }

        @Override
        public void valueUnbound(HttpSessionBindingEvent unbound) {
            byUser.computeIfPresent(user, (name, sessions) -> {
                sessions.remove(session);
                return sessions.isEmpty() ? null : sessions;
            });
        }
    }
}
