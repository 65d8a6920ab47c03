package io.orderwright.journeys;

import io.orderwright.FreshGround;
import io.orderwright.Orderwright;
import io.orderwright.platform.security.QuickPasswords;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Another company on the server and in the JVM of the application that tests share, without pages: what is compiled and
 * loaded already makes it a fourth of the work of one in a process of its own, which {@link RunningCompany} is.
 */
final class CompanyBeside {

    private final String name;
    private final Path folder;
    private final DriverManagerDataSource database;

    /**
     * Its database is made, and empty.
     *
     * @param kind what its database is called, with a number behind
     * @param shared the application on whose server it is
     */
    CompanyBeside(String kind, Environment shared) {
        this.name = kind + "_" + Long.toString(System.nanoTime(), 36);
        this.folder = FreshGround.DATA.resolve(name);
        String url = shared.getRequiredProperty("spring.datasource.url");
        new JdbcTemplate(new DriverManagerDataSource(url, "postgres", "")).execute("create database " + name);
        this.database = new DriverManagerDataSource(url.replaceFirst("/postgres\\?", "/" + name + "?"), "postgres", "");
    }

    DataSource database() {
        return database;
    }

    /** What the company and its partners keep outside the database. */
    Path folder() {
        return folder;
    }

    /** @param more settings beyond those of every company here */
    ConfigurableApplicationContext start(
            Map<String, Object> more, ApplicationContextInitializer<GenericApplicationContext> prepared) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "orderwright.demo.company",
                "false",
                "orderwright.data",
                folder.toString(),
                "spring.datasource.url",
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
                name.replace("_", "")));
        settings.putAll(more);
        return new SpringApplicationBuilder(Orderwright.class, QuickPasswords.class)
                .web(WebApplicationType.NONE) // the engine's web apps live in statics: one per JVM
                .profiles("demo")
                .initializers(prepared)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }
}
