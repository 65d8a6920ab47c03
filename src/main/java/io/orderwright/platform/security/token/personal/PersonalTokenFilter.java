package io.orderwright.platform.security.token.personal;

import io.orderwright.platform.kernel.Roles;
import io.orderwright.platform.security.login.LoginAuthentication;
import io.orderwright.platform.security.ports.Account;
import io.orderwright.platform.security.ports.Accounts;
import io.orderwright.platform.security.token.TokenFilter.TokenRefusals;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in whoever brings a good personal token, as its person and as a process owner only, while that person is one. */
public final class PersonalTokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "bearer ";

    private final PersonalTokens tokens;
    private final Accounts accounts;
    private final TokenRefusals refusals;

    public PersonalTokenFilter(PersonalTokens tokens, Accounts accounts, TokenRefusals refusals) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.refusals = refusals;
    }

    /** Whether a request brings one, good or not. */
    public static boolean bringsOne(HttpServletRequest request) {
        return secret(request).startsWith(PersonalTokens.BEGINNING);
    }

    private static String secret(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? header.substring(SCHEME.length()).strip()
                : "";
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Account> person = tokens.recognise(secret(request), request.getRemoteAddr())
                .flatMap(token -> accounts.find(token.person()));
        if (person.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Orderwright\", error=\"invalid_token\"");
            refusals.refuse(request, response, HttpServletResponse.SC_UNAUTHORIZED, "token.not-good");
            return;
        }
        Account all = person.get();
        Set<String> roles = all.groups().contains(Roles.PROCESS_OWNER) ? Set.of(Roles.PROCESS_OWNER) : Set.of();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new LoginAuthentication(new Account(all.user(), all.name(), roles)));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }
}
