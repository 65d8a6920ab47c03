package io.orderwright.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.Orderwright;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.platform.security.ports.Account;
import io.orderwright.platform.security.ports.Accounts;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Starts the application as production on databases of its own, beside the shared one that only lends its server. What else
 * it refuses at that place is in AccountsAtStartTest, which needs no start.
 */
@Tag("security")
@RunningApplication
class ProductionStartTests {

    private static final String PASSWORD = "orderwright.admin.password=Correct-Horse-9";

    /** The server's data folder may outlive a run; its databases must not lend one run the state of another. */
    private static final String RUN = "_" + Long.toString(System.nanoTime(), 36);

    @Autowired
    DataSource shared;

    @Autowired
    Environment environment;

    @Test
    void notTogetherWithTheDemoProfile() {
        assertThatThrownBy(() -> start("production_demo", "production,demo", PASSWORD))
                .hasMessageContaining("production and demo are both on");
    }

    @Test
    void notWithoutTheAddressThatCustomersAreSent() {
        for (String address : new String[] {"", "http://orders.example.com"}) {
            assertThatThrownBy(() ->
                            start("production_no_address", "production", PASSWORD, "orderwright.public-url=" + address))
                    .hasStackTraceContaining("set orderwright.public-url");
        }
    }

    @Test
    void notWithAPartnerWhoseLineAnybodyCanRead() {
        assertThatThrownBy(() -> start(
                        "production_plain_partner",
                        "production",
                        PASSWORD,
                        "orderwright.partners.erp.base-url=http://erp.example.com"))
                .hasStackTraceContaining("give orderwright.partners.erp.base-url an https address");
    }

    @Test
    void notWhileADemoPasswordWorks() {
        try (ConfigurableApplicationContext safe = start("production_was_demo", "production", PASSWORD)) {
            Accounts accounts = safe.getBean(Accounts.class);
            assertThat(accounts.passwordMatches("admin", "Correct-Horse-9")).isTrue();
            assertThat(accounts.find("sally")).isEmpty();
            assertThat(safe.getEnvironment().getProperty("server.servlet.session.cookie.secure"))
                    .isEqualTo("true");
            assertThat(safe.getEnvironment().getProperty("server.servlet.session.cookie.name"))
                    .isEqualTo("__Host-session");
            accounts.add(new Account("sally", "Sally", Set.of(Roles.SALES)), "sally-demo", false);
            // What a start asks of itself, asked once more: a second start would cost as much as all other tests of
            // this class.
            assertThatThrownBy(() -> safe.getBean("accountsAtStart", SmartInitializingSingleton.class)
                            .afterSingletonsInstantiated())
                    .hasMessageContaining("demo passwords of sally work");
        }
    }

    private ConfigurableApplicationContext start(String name, String profiles, String... properties) {
        String url = environment.getRequiredProperty("spring.datasource.url");
        String database = name + RUN;
        createOnce(database);
        String[] options = Stream.concat(
                        Stream.concat(
                                // Given twice, an option would be both values with a comma between.
                                Stream.of("orderwright.public-url=https://orders.example.com")
                                        .filter(address -> Arrays.stream(properties)
                                                .noneMatch(own -> own.startsWith("orderwright.public-url="))),
                                Arrays.stream(properties)),
                        Stream.of(
                                "spring.datasource.url=" + url.replaceFirst("/postgres\\?", "/" + database + "?"),
                                "spring.datasource.username=postgres",
                                "orderwright.company.zone=Asia/Shanghai",
                                "spring.datasource.hikari.maximum-pool-size=4",
                                "spring.datasource.hikari.connection-init-sql=set synchronous_commit to off",
                                "spring.jmx.enabled=false",
                                "camunda.bpm.process-engine-name=" + database.replace("_", ""),
                                "camunda.bpm.job-execution.enabled=false"))
                .map(property -> "--" + property)
                .toArray(String[]::new);
        return new SpringApplicationBuilder(Orderwright.class, QuickPasswords.class)
                .web(WebApplicationType.NONE) // the engine's web apps live in statics: one per JVM
                .profiles(profiles.split(","))
                .run(options);
    }

    private void createOnce(String database) {
        try (Connection connection = shared.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            try (ResultSet existing =
                    statement.executeQuery("select 1 from pg_database where datname = '" + database + "'")) {
                if (existing.next()) {
                    return;
                }
            }
            statement.execute("create database " + database);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
