package io.orderwright.process.accounts;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.orderwright.platform.kernel.Roles;
import io.orderwright.platform.security.ports.Account;
import io.orderwright.platform.security.ports.Accounts;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.PasswordPolicyResult;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** Who may administer a company when it starts, and what a production start refuses about it. */
@Tag("security")
class AccountsAtStartTest {

    private final IdentityService identities = mock(IdentityService.class, RETURNS_DEEP_STUBS);
    private final Accounts accounts = mock(Accounts.class);
    private final MockEnvironment environment = new MockEnvironment();

    @BeforeEach
    void nobodyIsThere() {
        administrators(0);
    }

    @Test
    void productionDoesNotStartWithoutAnAdministrator() {
        environment.setActiveProfiles("production");
        assertThatThrownBy(() -> start(null)).hasMessageContaining("No administrator is configured");
        assertThatThrownBy(() -> start(" ")).hasMessageContaining("No administrator is configured");
        administrators(1);
        assertThatCode(() -> start(null)).doesNotThrowAnyException();
    }

    @Test
    void elsewhereAMissingAdministratorIsOnlySaid() {
        assertThatCode(() -> start(null)).doesNotThrowAnyException();
    }

    @Test
    void theConfiguredAdministratorIsAddedUnderThePolicyOfPasswords() {
        doThrow(new IllegalArgumentException("breaks the policy"))
                .when(accounts)
                .add(any(), eq("admin"), eq(true));
        assertThatThrownBy(() -> start("admin")).hasMessageContaining("breaks the policy");
        start("Correct-Horse-9");
        verify(accounts)
                .add(new Account("boss", "Administrator", Set.of(Roles.ADMINISTRATOR)), "Correct-Horse-9", true);
    }

    @Test
    void thePolicyIsAskedBeforeAnybodyIsStored() {
        User user = mock(User.class);
        PasswordPolicyResult weak = mock(PasswordPolicyResult.class);
        when(identities.createUserQuery().userId("boss").singleResult()).thenReturn(null);
        when(identities.newUser("boss")).thenReturn(user);
        when(identities.checkPasswordAgainstPolicy("admin", user)).thenReturn(weak);
        when(weak.isValid()).thenReturn(false);
        when(weak.getViolatedRules()).thenReturn(List.of());
        EngineAccounts stored = new EngineAccounts(identities, mock());
        assertThatThrownBy(() -> stored.add(new Account("boss", "Boss", Set.of()), "admin", true))
                .hasMessageContaining("The password of boss breaks the policy");
    }

    private void start(@Nullable String password) {
        new AccountsAtStart(
                        mock(RoleSetup.class),
                        mock(TaskFilters.class),
                        accounts,
                        new Administration("boss", password),
                        identities,
                        environment)
                .afterSingletonsInstantiated();
    }

    private void administrators(long count) {
        when(identities.createUserQuery().memberOfGroup(Roles.ADMINISTRATOR).count())
                .thenReturn(count);
    }
}
