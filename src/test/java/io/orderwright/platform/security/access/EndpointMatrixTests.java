package io.orderwright.platform.security.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.platform.security.Browser;
import io.orderwright.platform.security.RunningApplication;
import io.orderwright.platform.security.login.LoginAuthentication;
import io.orderwright.platform.security.ports.Account;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.context.WebApplicationContext;

/** Every endpoint there is, against every role, as endpoint-matrix.csv declares. */
@Tag("security")
@RunningApplication
class EndpointMatrixTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    FilterChainProxy security;

    @LocalServerPort
    int port;

    private final EndpointMatrix matrix = EndpointMatrix.read();
    private Set<Endpoint> endpoints;

    @BeforeEach
    void enumerate() {
        endpoints = new Endpoints(context).all();
    }

    @Test
    void theEnumerationFindsAllKinds() {
        assertThat(endpoints)
                .hasSizeGreaterThan(300)
                .contains(
                        new Endpoint("GET", "/login"),
                        new Endpoint("GET", "/v3/api-docs"),
                        new Endpoint("GET", "/actuator/health"),
                        new Endpoint("GET", "/webjars/**"),
                        new Endpoint("POST", "/camunda/api/admin/setup/{engine}/user/create"),
                        new Endpoint("POST", "/camunda/api/engine/engine/{name}/task/{id}/complete"),
                        new Endpoint("POST", "/camunda/api/engine/engine/{name}/deployment/create"),
                        new Endpoint("GET", "/camunda/app/**"));
    }

    @Test
    void aNewEndpointIsUndeclaredUntilSomebodyDeclaresIt() {
        for (String path : new String[] {"/new", "/new/page", "/api/v1/new", "/api/v1/orders/{number}/new"}) {
            assertThat(matrix.declared(new Endpoint("POST", path))).as(path).isEmpty();
        }
    }

    @Test
    void everyEndpointIsDeclared() {
        assertThat(endpoints.stream()
                        .filter(endpoint -> matrix.declared(endpoint).isEmpty()))
                .as("endpoints without a line in endpoint-matrix.csv")
                .isEmpty();
    }

    @Test
    void everyRoleReachesWhatIsDeclaredAndNothingElse() {
        List<String> wrong = new ArrayList<>();
        for (Endpoint endpoint : endpoints) {
            EndpointMatrix.Line line = matrix.declared(endpoint).orElseThrow();
            check(endpoint, line, "anonymous", line.anonymous(), wrong);
            check(endpoint, line, "no role", line.anonymous() || line.loggedIn(), wrong);
            for (String role : Roles.EMPLOYEES) {
                check(endpoint, line, role, line.admits(role), wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** What is left of an address that is gone would open the next thing that is built there. */
    @Test
    void everyRuleIsAboutAnEndpointThatThereIs() {
        List<String> idle = new ArrayList<>();
        for (AccessRules module : context.getBeansOfType(AccessRules.class).values()) {
            for (AccessRule rule : module.accessRules()) {
                rule.methods().stream().filter(method -> !method.equals("HEAD")).forEach(method -> rule.paths().stream()
                        .filter(path -> !there(method, path))
                        .forEach(path -> idle.add(method + " " + path)));
            }
        }
        assertThat(idle).isEmpty();
    }

    private boolean there(String method, String path) {
        return endpoints.stream()
                .anyMatch(endpoint -> endpoint.method().equals(method)
                        && endpoint.path().replaceAll("[^/]*\\{[^/]*", "*").equals(path));
    }

    @Test
    void aStrangerIsTurnedAwayFromEveryEndpointOverHttp() {
        List<String> open = new ArrayList<>();
        for (Endpoint endpoint : endpoints) {
            if (matrix.declared(endpoint).orElseThrow().anonymous()) {
                continue;
            }
            Browser stranger = new Browser(port);
            HttpResponse<String> answer = stranger.send(stranger.request(endpoint.sample())
                    .method(endpoint.method(), BodyPublishers.noBody())
                    .build());
            boolean refused = answer.statusCode() == 401
                    || answer.statusCode() == 403
                    || answer.statusCode() == 302
                            && answer.headers()
                                    .firstValue("Location")
                                    .orElse("")
                                    .endsWith("/login");
            if (!refused) {
                open.add(endpoint + ": " + answer.statusCode());
            }
        }
        assertThat(open).isEmpty();
    }

    private void check(Endpoint endpoint, EndpointMatrix.Line line, String who, boolean expected, List<String> wrong) {
        if (allowed(endpoint, authentication(who)) != expected) {
            wrong.add("%s: %s %s, but the matrix says %s"
                    .formatted(endpoint, who, expected ? "is refused" : "may", line));
        }
    }

    private boolean allowed(Endpoint endpoint, Authentication who) {
        MockHttpServletRequest request = new MockHttpServletRequest(endpoint.method(), endpoint.sample());
        request.setServletPath(endpoint.sample());
        SecurityFilterChain chain = security.getFilterChains().stream()
                .filter(candidate -> candidate.matches(request))
                .findFirst()
                .orElseThrow();
        AuthorizationFilter filter = (AuthorizationFilter) chain.getFilters().stream()
                .filter(AuthorizationFilter.class::isInstance)
                .findFirst()
                .orElseThrow();
        AuthorizationResult result = filter.getAuthorizationManager().authorize(() -> who, request);
        return Optional.ofNullable(result).map(AuthorizationResult::isGranted).orElse(false);
    }

    private static Authentication authentication(String who) {
        return switch (who) {
            case "anonymous" ->
                new AnonymousAuthenticationToken(
                        "key", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
            case "no role" -> new LoginAuthentication(new Account("x", "X", Set.of()));
            default -> new LoginAuthentication(new Account("x", "X", Set.of(who)));
        };
    }
}
