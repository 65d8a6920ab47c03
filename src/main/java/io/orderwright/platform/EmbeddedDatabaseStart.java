package io.orderwright.platform;

import java.nio.file.Path;
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
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "embeddedDatabase",
                        Map.of(
                                URL,
                                runningUrl + "&reWriteBatchedInserts=true",
                                "spring.datasource.username",
                                "postgres")));
    }
}
