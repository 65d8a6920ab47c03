package io.orderwright.journeys;

import io.orderwright.FreshGround;
import io.orderwright.Orderwright;
import io.orderwright.platform.ground.EmbeddedDatabaseStart;
import io.orderwright.platform.security.QuickPasswords;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Another company on the server and in the JVM of the application that tests share: what is compiled and loaded already
 * makes it a fourth of the work of one in a process of its own.
 */
final class CompanyBeside {

    private static final String URL = "spring.datasource.url";

    private final String name;
    private final Path folder;
    private final String server;
    private final DriverManagerDataSource database;

    /**
     * Its database is made, and empty.
     *
     * @param kind what its database is called, with a number behind
     */
    CompanyBeside(String kind) {
        this.name = kind + "_" + Long.toString(System.nanoTime(), 36);
        this.folder = FreshGround.DATA.resolve(name);
        this.server = url("postgres");
        this.database = new DriverManagerDataSource(url(name), "postgres", "");
    }

    /** Where the database of this name is, on the server of this JVM; it is made when it is not there. */
    private static String url(String database) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "company",
                        Map.of("orderwright.data", FreshGround.DATA.toString(), "orderwright.database", database)));
        new EmbeddedDatabaseStart().postProcessEnvironment(environment, new SpringApplication());
        return environment.getRequiredProperty(URL);
    }

    DataSource database() {
        return database;
    }

    /** What the company and its partners keep outside the database. */
    Path folder() {
        return folder;
    }

    /** What its engine is called, where several are in one JVM. */
    String engine() {
        return name.replace("_", "");
    }

    /** Starts it without pages. */
    ConfigurableApplicationContext start(
            Map<String, Object> more, ApplicationContextInitializer<GenericApplicationContext> prepared) {
        return start(WebApplicationType.NONE, QuickPasswords.class, more, prepared);
    }

    /**
     * @param kind a company with pages is a {@link RunningCompany}, which knows what it shares with others
     * @param passwords how people's passwords are checked
     * @param more settings beyond those of every company here
     */
    ConfigurableApplicationContext start(
            WebApplicationType kind,
            Class<?> passwords,
            Map<String, Object> more,
            ApplicationContextInitializer<GenericApplicationContext> prepared) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "orderwright.demo.company",
                "false",
                "orderwright.data",
                folder.toString(),
                URL,
                String.valueOf(database.getUrl()),
                "spring.datasource.username",
                "postgres",
                "spring.datasource.hikari.maximum-pool-size",
                "8",
                "spring.datasource.hikari.connection-init-sql",
                "set synchronous_commit to off",
                "spring.jmx.enabled",
                "false",
                "camunda.bpm.process-engine-name",
                engine()));
        settings.putAll(more);
        return new SpringApplicationBuilder(Orderwright.class, passwords)
                .web(kind)
                .profiles("demo")
                .initializers(prepared)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    /** Forgets its database, when its application has ended. */
    void drop() {
        new JdbcTemplate(new DriverManagerDataSource(server, "postgres", ""))
                .execute("drop database if exists " + name + " with (force)");
    }
}
