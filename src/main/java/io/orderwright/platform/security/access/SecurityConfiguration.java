package io.orderwright.platform.security.access;

import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import io.orderwright.platform.security.login.LoginLimits;
import io.orderwright.platform.security.login.OpenSessions;
import io.orderwright.platform.security.login.SessionAge;
import io.orderwright.platform.security.ports.Accounts;
import io.orderwright.platform.security.token.ApiTokens;
import io.orderwright.platform.security.token.TokenFilter;
import io.orderwright.platform.security.token.personal.PersonalTokenFilter;
import io.orderwright.platform.security.token.personal.PersonalTokens;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The doors: API requests that bring a token or a password (no session, so no CSRF), API requests of a logged-in browser,
 * and pages including the engine's web apps. The one AuthenticationProvider bean is the parent of them all; naming it
 * again here would check, and count, every wrong password twice.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@ConditionalOnWebApplication(type = Type.SERVLET)
class SecurityConfiguration {

    /** All of it, of whatever version; {@code /api} itself is the page about it. */
    private static final String API = "/api/*/**";

    /** Where Camunda Modeler deploys. */
    private static final String MODELER = "/engine-rest/**";

    /** After Spring Security's filter (-100), so that only those who may reach the apps make us read a body. */
    private static final int BEFORE_ENGINE_FILTERS = -50;

    private final LoginLimits limits;
    private final Accounts accounts;
    private final Clock clock;
    private final OpenSessions sessions;
    private final ApiRefusals apiRefusals;
    private final ApiTokens tokens;
    private final List<AccessRule> rules;

    SecurityConfiguration(
            LoginLimits limits,
            Accounts accounts,
            Clock clock,
            OpenSessions sessions,
            ApiRefusals apiRefusals,
            ApiTokens tokens,
            List<AccessRules> modules) {
        this.limits = limits;
        this.accounts = accounts;
        this.clock = clock;
        this.sessions = sessions;
        this.apiRefusals = apiRefusals;
        this.tokens = tokens;
        this.rules = AccessTable.of(modules);
    }

    /** Only where Modeler deploys: elsewhere such a token is none. */
    @Bean
    @Order(0)
    SecurityFilterChain modelerWithToken(HttpSecurity http, PersonalTokens personal) throws Exception {
        PersonalTokenFilter filter = new PersonalTokenFilter(personal, accounts, apiRefusals);
        stateless(http.securityMatcher(new AndRequestMatcher(matcher(MODELER), PersonalTokenFilter::bringsOne)))
                .addFilterBefore(filter, AuthorizationFilter.class);
        return common(http, apiRefusals);
    }

    @Bean
    @Order(1)
    SecurityFilterChain apiWithToken(HttpSecurity http) throws Exception {
        TokenFilter filter = new TokenFilter(tokens, apiRefusals);
        stateless(http.securityMatcher(new AndRequestMatcher(apiAndDocument(), TokenFilter::bringsToken)))
                .addFilterBefore(filter, AuthorizationFilter.class);
        return common(http, apiRefusals);
    }

    @Bean
    @Order(1)
    SecurityFilterChain apiWithPassword(HttpSecurity http) throws Exception {
        RequestMatcher withPassword = new AndRequestMatcher(apiAndDocument(), SecurityConfiguration::bringsPassword);
        // Modeler asks without one first, and reads from the refusal that it needs one.
        RequestMatcher askedFirst =
                new AndRequestMatcher(matcher(MODELER), request -> request.getRequestedSessionId() == null);
        stateless(http.securityMatcher(new OrRequestMatcher(withPassword, askedFirst)))
                .httpBasic(basic -> basic.authenticationEntryPoint(apiRefusals));
        return common(http, apiRefusals);
    }

    private static RequestMatcher apiAndDocument() {
        return new OrRequestMatcher(
                matcher(API),
                matcher(MODELER),
                matcher("/v3/api-docs"),
                matcher("/v3/api-docs.yaml"),
                matcher("/v3/api-docs/**"));
    }

    private static HttpSecurity stateless(HttpSecurity http) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
    }

    /** What carriers and customers with a link tell us is believed for a signature: there is no session, and so no token of one. */
    @Bean
    @Order(0)
    SecurityFilterChain signed(HttpSecurity http) throws Exception {
        stateless(http.securityMatcher(new OrRequestMatcher(
                matcher("/carriers/**"),
                posted("/track/*/tickets"),
                posted("/track/*/returns"),
                posted("/rate/*"),
                posted("/service/*"))));
        return common(http, apiRefusals);
    }

    @Bean
    @Order(2)
    SecurityFilterChain apiWithSession(HttpSecurity http) throws Exception {
        http.securityMatcher(matcher(API))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(sessionAge(), AuthorizationFilter.class);
        return common(http, apiRefusals);
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        http.csrf(csrf -> csrf.ignoringRequestMatchers(matcher("/camunda/api/**"), matcher("/camunda/app/**")))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .formLogin(login -> login.loginPage("/login")
                        .failureHandler(new Refusals.Login())
                        .successHandler(backToThePage()))
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl("/login?out"))
                .sessionManagement(session -> session.sessionFixation().newSession())
                .addFilterBefore(new ScriptWithoutSession(), CsrfFilter.class)
                .addFilterBefore(sessionAge(), AuthorizationFilter.class);
        return common(http, new Refusals.Pages());
    }

    @Bean
    FilterRegistrationBean<QueryExpressionWall> queryExpressionWall() {
        FilterRegistrationBean<QueryExpressionWall> wall = new FilterRegistrationBean<>(new QueryExpressionWall());
        wall.addUrlPatterns("/camunda/api/*", "/engine-rest/*");
        wall.setOrder(BEFORE_ENGINE_FILTERS);
        return wall;
    }

    private <R extends AuthenticationEntryPoint & AccessDeniedHandler> SecurityFilterChain common(
            HttpSecurity http, R refusals) throws Exception {
        return http.rememberMe(AbstractHttpConfigurer::disable)
                .headers(Headers::set)
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                            .permitAll();
                    rules.forEach(rule -> Decisions.apply(rule, requests));
                    requests.anyRequest().denyAll();
                })
                .build();
    }

    private SessionAge sessionAge() {
        return new SessionAge(limits, accounts, clock, sessions);
    }

    /** After the login people return to the page that they asked for, never to what a script on it fetched. */
    private static HttpSessionRequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> "GET".equals(request.getMethod())
                && "navigate".equals(Objects.requireNonNullElse(request.getHeader("Sec-Fetch-Mode"), "navigate"))
                && !request.getRequestURI().contains("/api/")
                && String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE));
        return cache;
    }

    /** The page that was asked for, but on the host of this answer: what the request said of its host is not believed. */
    private static SavedRequestAwareAuthenticationSuccessHandler backToThePage() {
        SavedRequestAwareAuthenticationSuccessHandler back = new SavedRequestAwareAuthenticationSuccessHandler();
        back.setRequestCache(pagesOnly());
        back.setRedirectStrategy((request, response, url) -> {
            URI page = URI.create(url);
            String path = Objects.requireNonNullElse(page.getRawPath(), "/").replaceFirst("^/{2,}", "/");
            response.sendRedirect(page.getRawQuery() == null ? path : path + "?" + page.getRawQuery());
        });
        return back;
    }

    private static boolean bringsPassword(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.toLowerCase(Locale.ROOT).startsWith("basic ");
    }

    private static RequestMatcher posted(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, pattern);
    }

    static RequestMatcher matcher(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }
}
