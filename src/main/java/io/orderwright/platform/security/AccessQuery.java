package io.orderwright.platform.security;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.stereotype.Component;

/**
 * Which addresses the person of this request may open. Only for offering links: the access rules themselves are asked
 * again when a link is followed. The rules decide by address and roles alone, so each question is asked of them once per
 * set of roles.
 */
@Component
@ConditionalOnWebApplication
public class AccessQuery {

    /** Far more than there are combinations of roles in use; a bound all the same. */
    private static final int MOST_KNOWN = 10_000;

    private final WebInvocationPrivilegeEvaluator rules;
    private final Map<Question, Boolean> known = new ConcurrentHashMap<>();

    AccessQuery(WebInvocationPrivilegeEvaluator rules) {
        this.rules = rules;
    }

    /** Whether the access rules let the person of this request read that address of this application. */
    public boolean opens(String address) {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        if (person == null) {
            return false;
        }
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(
                new Question(address, AuthorityUtils.authorityListToSet(person.getAuthorities())),
                question -> rules.isAllowed("", address, "GET", person));
    }

    private record Question(String address, Set<String> roles) {}
}
