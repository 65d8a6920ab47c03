package io.orderwright.platform.ground;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.ClassUtils;

/**
 * Starts the embedded PostgreSQL before anything asks for a connection, when no {@code spring.datasource.url} is given
 * and the embedded server is on the classpath (it is not in the server jar). It stops after every context is closed, so
 * that the pool and the job executor never meet a dead server.
 */
public class EmbeddedDatabaseStart implements EnvironmentPostProcessor {

    private static final String DEFAULT_DATABASE = "postgres";
    private static final String URL = "spring.datasource.url";
    private static final String EMBEDDED = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";

    /** One server per JVM: test contexts that differ in configuration share it. */
    private static volatile String runningUrl = "";

    @Override
    public synchronized void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty(URL)) {
            return;
        }
        if (!ClassUtils.isPresent(EMBEDDED, getClass().getClassLoader())) {
            throw new IllegalStateException(
                    "No database: set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD"
                            + " (this jar holds no embedded PostgreSQL).");
        }
        synchronized (EmbeddedDatabaseStart.class) {
            if (runningUrl.isEmpty()) {
                Path folder = Path.of(environment.getProperty("orderwright.data", "data"));
                EmbeddedDatabase database = EmbeddedDatabase.start(folder);
                SpringApplication.getShutdownHandlers().add(database::close);
                runningUrl = database.url();
            }
        }
        String name = environment.getProperty("orderwright.database", DEFAULT_DATABASE);
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "embeddedDatabase",
                        Map.of(
                                URL,
                                urlOf(name) + "&reWriteBatchedInserts=true",
                                "spring.datasource.username",
                                "postgres")));
    }

    /** Another database than the server's first is created when it is not there. */
    private static String urlOf(String database) {
        if (database.equals(DEFAULT_DATABASE)) {
            return runningUrl;
        }
        if (!database.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalStateException("orderwright.database is no plain name: " + database);
        }
        try (Connection connection = DriverManager.getConnection(runningUrl);
                Statement statement = connection.createStatement()) {
            if (!statement
                    .executeQuery("select 1 from pg_database where datname = '" + database + "'")
                    .next()) {
                statement.execute("create database " + database);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database " + database + " cannot be made", e);
        }
        return runningUrl.replaceFirst("/postgres\\?", "/" + database + "?");
    }
}
