package io.orderwright.journeys;

import io.orderwright.Orderwright;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A whole demo application with a database and partners that nobody else uses, so that its books can be proved clean. */
public final class RunningCompany implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final ConfigurableApplicationContext application;

    private RunningCompany(EmbeddedPostgres postgres, ConfigurableApplicationContext application) {
        this.postgres = postgres;
        this.application = application;
    }

    /** The demo company with its orders in every stage. */
    public static RunningCompany withDemoOrders() {
        Path data = folder();
        RunningCompany company = start(data, true);
        Awaitility.await("the demo company")
                .atMost(Duration.ofMinutes(2))
                .until(() -> Files.exists(data.resolve("demo-company")));
        return company;
    }

    /** People, partners and nothing else. */
    public static RunningCompany empty() {
        return start(folder(), false);
    }

    private static RunningCompany start(Path data, boolean demoOrders) {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.start();
            ConfigurableApplicationContext application = new SpringApplicationBuilder(Orderwright.class)
                    .profiles("demo")
                    .run(
                            "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres")
                                    + "&reWriteBatchedInserts=true",
                            "--spring.datasource.username=postgres",
                            "--server.port=0",
                            "--orderwright.sandbox.port=" + freePort(),
                            "--orderwright.data=" + data,
                            "--orderwright.demo.company=" + demoOrders);
            return new RunningCompany(postgres, application);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        return Path.of("target/test-data/company-" + UUID.randomUUID());
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    public String url() {
        return "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
    }

    public DataSource database() {
        return postgres.getPostgresDatabase();
    }

    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    @Override
    public void close() {
        application.close();
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
