package io.orderwright.platform.security.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.security.CurrentUser;
import io.orderwright.platform.security.PasswordChanged;
import io.orderwright.platform.security.ports.Account;
import io.orderwright.platform.security.ports.Accounts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;

@Tag("security")
class SessionAgeTests {

    private final LoginLimits limits =
            new LoginLimits(5, 30, Duration.ofMinutes(15), Duration.ofHours(12), Duration.ofMinutes(1));
    private final OpenSessions sessions = new OpenSessions(new RecentPasswords(limits));
    private final MockHttpSession session = new MockHttpSession();
    private Optional<Account> stored = Optional.of(new Account("sally", "Sally", Set.of("sales")));
    private Instant now = Instant.parse("2026-01-05T08:00:00Z");

    @BeforeEach
    void loggedIn() {
        SecurityContextHolder.getContext().setAuthentication(new LoginAuthentication(stored.orElseThrow()));
        request();
    }

    @AfterEach
    void forget() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatAnOpenPageAsksByItselfDoesNotKeepASessionAlive() {
        session.setMaxInactiveInterval(1800);
        for (int minute = 0; minute < 30; minute += 5) {
            now = now.plus(Duration.ofMinutes(5));
            byItself();
            assertThat(session.isInvalid()).isFalse();
        }
        request();
        now = now.plus(Duration.ofMinutes(30));
        byItself();
        assertThat(session.isInvalid()).isFalse();
        now = now.plusSeconds(1);
        byItself();
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    @Tag("doors")
    void aSessionEndsWithThePasswordThatItBeganWith() {
        stored = Optional.of(new Account("sally", "Sally", Set.of("sales"), "another"));
        now = now.plus(Duration.ofMinutes(2));
        request();
        assertThat(session.isInvalid())
                .as("seen on other nodes within a minute")
                .isTrue();
    }

    @Test
    @Tag("doors")
    void onThisNodeASessionEndsAtOnce() {
        sessions.on(new PasswordChanged("user/morgan", "adam"));
        assertThat(session.isInvalid()).isFalse();
        sessions.on(new PasswordChanged("user/sally", "adam"));
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void aSessionEndsAtItsAbsoluteAgeHoweverBusyItIs() {
        for (int hour = 0; hour < 12; hour++) {
            assertThat(session.isInvalid()).isFalse();
            now = now.plus(Duration.ofHours(1));
            request();
        }
        assertThat(session.isInvalid()).isFalse();
        now = now.plusSeconds(1);
        request();
        assertThat(session.isInvalid()).isTrue();
        assertThat(new CurrentUser().person()).isEmpty();
    }

    @Test
    void aChangeOfRolesTakesEffectInARunningSession() {
        stored = Optional.of(new Account("sally", "Sally", Set.of("sales", "sales-manager")));
        now = now.plusSeconds(30);
        request();
        assertThat(new CurrentUser().has("sales-manager")).as("not read yet").isFalse();
        now = now.plusSeconds(31);
        request();
        assertThat(new CurrentUser().has("sales-manager")).isTrue();
    }

    @Test
    void aRemovedAccountLosesItsSession() {
        stored = Optional.empty();
        now = now.plusSeconds(61);
        request();
        assertThat(session.isInvalid()).isTrue();
    }

    private void request() {
        request(new MockHttpServletRequest());
    }

    private void byItself() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Orderwright-Live", "true");
        request(request);
    }

    private void request(MockHttpServletRequest request) {
        request.setSession(session);
        Accounts accounts = new Accounts() {
            @Override
            public List<String> changePassword(String user, String password) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Optional<Account> find(String user) {
                return stored;
            }

            @Override
            public boolean passwordMatches(String user, String password) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void add(Account account, String password, boolean checkPolicy) {
                throw new UnsupportedOperationException();
            }
        };
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        try {
            new SessionAge(limits, accounts, clock, sessions)
                    .doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
