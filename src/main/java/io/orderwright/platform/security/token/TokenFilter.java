package io.orderwright.platform.security.token;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.orderwright.platform.security.login.LoginAuthentication;
import io.orderwright.platform.security.ports.Account;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in whoever brings a good token, as its integration and with its roles. Each token has a limit of its own, so that
 * neither other programs nor strangers can use it up.
 */
public final class TokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "bearer ";
    private static final int A_MINUTE = 600;

    /** How a request with a token is refused. */
    public interface TokenRefusals {

        /**
         * @param code message key
         */
        void refuse(HttpServletRequest request, HttpServletResponse response, int status, String code)
                throws IOException;
    }

    private final ApiTokens tokens;
    private final TokenRefusals refusals;
    private final Map<Long, Bucket> limits = new ConcurrentHashMap<>();

    public TokenFilter(ApiTokens tokens, TokenRefusals refusals) {
        this.tokens = tokens;
        this.refusals = refusals;
    }

    /** Whether a request brings a token, good or not. */
    public static boolean bringsToken(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String secret = String.valueOf(request.getHeader(HttpHeaders.AUTHORIZATION))
                .substring(SCHEME.length())
                .strip();
        Optional<ApiToken> found = tokens.recognise(secret, request.getRemoteAddr());
        if (found.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Orderwright\", error=\"invalid_token\"");
            refusals.refuse(request, response, 401, "token.not-good");
            return;
        }
        ApiToken token = found.get();
        if (!isWithinLimit(token, response)) {
            refusals.refuse(request, response, 429, "token.too-many");
            return;
        }
        if (!token.writes() && !Set.of("GET", "HEAD").contains(request.getMethod())) {
            refusals.refuse(request, response, 403, "token.reads-only");
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                new LoginAuthentication(new Account(token.actor(), token.actor(), Set.copyOf(token.roles()))));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private boolean isWithinLimit(ApiToken token, HttpServletResponse response) {
        Bucket bucket = limits.computeIfAbsent(token.id(), id -> Bucket.builder()
                .addLimit(limit -> limit.capacity(A_MINUTE).refillGreedy(A_MINUTE, Duration.ofMinutes(1)))
                .build());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        response.setHeader("RateLimit-Limit", String.valueOf(A_MINUTE));
        response.setHeader("RateLimit-Remaining", String.valueOf(probe.getRemainingTokens()));
        response.setHeader("RateLimit-Reset", seconds(probe.getNanosToWaitForReset()));
        if (!probe.isConsumed()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, seconds(probe.getNanosToWaitForRefill()));
        }
        return probe.isConsumed();
    }

    private static String seconds(long nanos) {
        return String.valueOf(Duration.ofNanos(nanos).plusMillis(999).toSeconds());
    }
}
