package io.orderwright.platform.security.access;

import io.orderwright.platform.ground.AccessRule;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Turns an {@link AccessRule} into Spring Security's terms. */
final class Decisions {

    private Decisions() {}

    static void apply(
            AccessRule rule,
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        var matched = requests.requestMatchers(matchers(rule));
        switch (rule.who()) {
            case NOBODY -> matched.denyAll();
            case ANYONE -> matched.permitAll();
            case LOGGED_IN -> matched.authenticated();
            case ROLES -> matched.hasAnyAuthority(rule.roles().toArray(String[]::new));
        }
    }

    private static RequestMatcher[] matchers(AccessRule rule) {
        PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
        return rule.paths().stream()
                .flatMap(pattern -> rule.methods().isEmpty()
                        ? Stream.of(path.matcher(pattern))
                        : rule.methods().stream().map(method -> path.matcher(HttpMethod.valueOf(method), pattern)))
                .toArray(RequestMatcher[]::new);
    }
}
