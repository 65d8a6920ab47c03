package io.orderwright.process.accounts;

import io.orderwright.platform.kernel.Roles;
import io.orderwright.platform.security.DemoCast;
import io.orderwright.platform.security.ports.Account;
import io.orderwright.platform.security.ports.Accounts;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Roles, filters and the first administrator before the first request is served; refuses an unsafe production start. */
@Component
@EnableConfigurationProperties(Administration.class)
class AccountsAtStart implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(AccountsAtStart.class);

    private final RoleSetup roles;
    private final TaskFilters filters;
    private final Accounts accounts;
    private final Administration administration;
    private final IdentityService identities;
    private final Environment environment;

    AccountsAtStart(
            RoleSetup roles,
            TaskFilters filters,
            Accounts accounts,
            Administration administration,
            IdentityService identities,
            Environment environment) {
        this.roles = roles;
        this.filters = filters;
        this.accounts = accounts;
        this.administration = administration;
        this.identities = identities;
        this.environment = environment;
    }

    @Override
    public void afterSingletonsInstantiated() {
        roles.ensure();
        filters.ensure();
        String password = administration.password();
        if (password != null && administration.isConfigured()) {
            Account administrator = new Account(administration.user(), "Administrator", Set.of(Roles.ADMINISTRATOR));
            accounts.add(administrator, password, true);
        }
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            refuseWhatIsUnsafe();
        } else if (administrators() == 0 && !environment.acceptsProfiles(Profiles.of("demo"))) {
            log.warn("There is no administrator. Set ORDERWRIGHT_ADMIN_PASSWORD and start again.");
        }
    }

    private void refuseWhatIsUnsafe() {
        if (administrators() == 0) {
            throw new IllegalStateException(
                    "No administrator is configured: set ORDERWRIGHT_ADMIN_PASSWORD (and orderwright.admin.user)");
        }
        List<String> open = DemoCast.MEMBERS.stream()
                .filter(member -> accounts.find(member.user()).isPresent())
                .filter(member -> accounts.passwordMatches(member.user(), member.password()))
                .map(DemoCast.Member::user)
                .toList();
        if (!open.isEmpty()) {
            throw new IllegalStateException("The demo passwords of " + String.join(", ", open)
                    + " work in this database: remove these users or use a database without the demo company");
        }
    }

    private long administrators() {
        return identities.createUserQuery().memberOfGroup(Roles.ADMINISTRATOR).count();
    }
}
