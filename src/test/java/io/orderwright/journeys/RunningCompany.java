package io.orderwright.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.FreshGround;
import io.orderwright.commands.Api;
import io.orderwright.commands.Login;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.awaitility.Awaitility;

/**
 * A whole demo application with a database and partners that nobody else uses, so that its books can be proved clean. It
 * runs in a process of its own: the engine's web apps exist once in a JVM, and a process can be killed.
 */
public final class RunningCompany implements AutoCloseable {

    private static final int PATIENCE_MS = 5_000;

    private final EmbeddedPostgres postgres;
    private final Process application;
    private final String url;
    private final String sandbox;

    private RunningCompany(EmbeddedPostgres postgres, Process application, String url, String sandbox) {
        this.postgres = postgres;
        this.application = application;
        this.url = url;
        this.sandbox = sandbox;
    }

    /** The demo company with its orders in every stage. */
    public static RunningCompany withDemoOrders() {
        Path data = folder();
        RunningCompany company = start(data, true, true, database -> {});
        Awaitility.await("the demo company")
                .atMost(Duration.ofMinutes(6))
                .until(() -> Files.exists(data.resolve("demo-company")));
        return company;
    }

    /** People, partners and nothing else. */
    public static RunningCompany empty() {
        return start(folder(), false, true, database -> {});
    }

    /** What version 0.1 left when it was killed, in its database and in its partners' books. */
    static RunningCompany withDataOfVersion01() {
        Path data = folder();
        DataOfVersion01.journalsInto(data.resolve("sandbox"));
        return start(data, false, false, DataOfVersion01::into);
    }

    /** @param quickPasswords whether people log in by what costs nothing; their passwords of before work no more */
    private static RunningCompany start(
            Path data, boolean demoOrders, boolean quickPasswords, Consumer<DataSource> before) {
        try {
            Files.createDirectories(data);
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
            before.accept(postgres.getPostgresDatabase());
            int port = freePort();
            int partners = freePort();
            List<String> command = new ArrayList<>(List.of(
                    ProcessHandle.current().info().command().orElse("java"),
                    "-XX:+UnlockExperimentalVMOptions",
                    "-XX:SymbolTableSize=524288",
                    "-XX:+UseTransparentHugePages",
                    "-XX:+UnlockDiagnosticVMOptions",
                    "-XX:-BytecodeVerificationRemote",
                    "-Xms512m",
                    "-Xmx512m",
                    "-XX:MetaspaceSize=256m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Djava.awt.headless=true",
                    "-Duser.timezone=UTC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    WhileParentLives.class.getName(),
                    "--" + WhileParentLives.QUICK_PASSWORDS + "=" + quickPasswords,
                    "--spring.profiles.active=demo",
                    "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres")
                            + "&reWriteBatchedInserts=true",
                    "--spring.datasource.username=postgres",
                    "--server.port=" + port,
                    "--orderwright.sandbox.port=" + partners,
                    "--orderwright.data=" + data,
                    "--orderwright.demo.company=" + demoOrders));
            Path log = data.resolve("application.log");
            Process application = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            RunningCompany company = new RunningCompany(
                    postgres, application, "http://localhost:" + port, "http://localhost:" + partners);
            try {
                company.awaitStart(log);
            } catch (RuntimeException e) {
                company.close();
                throw e;
            }
            return company;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitStart(Path log) {
        Awaitility.await("the application, see " + log)
                .atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(300))
                .failFast("the application ended, see " + log, () -> !application.isAlive())
                .ignoreExceptions()
                .until(this::isUp);
    }

    /** Asks anew where an answer does not come: a connection that was taken while the server started may hang. */
    private boolean isUp() throws IOException {
        HttpURLConnection asked =
                (HttpURLConnection) URI.create(url + "/actuator/health").toURL().openConnection();
        asked.setConnectTimeout(PATIENCE_MS);
        asked.setReadTimeout(PATIENCE_MS);
        return asked.getResponseCode() == 200;
    }

    private static Path folder() {
        return FreshGround.DATA.resolve("company-" + UUID.randomUUID());
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    public String url() {
        return url;
    }

    /** Where its partners can be asked, and told what to do. */
    String sandbox() {
        return sandbox;
    }

    public DataSource database() {
        return postgres.getPostgresDatabase();
    }

    /** What the invariant checker says now, as the API tells it. */
    public JsonNode checks() {
        return api().get(login("audrey"), "/api/v1/checks");
    }

    public Api api() {
        return new Api(URI.create(url), Duration.ofSeconds(20));
    }

    public static Login login(String person) {
        return new Login(person, person + "-demo");
    }

    @Override
    public void close() {
        application.destroyForcibly();
        try {
            application.waitFor(30, TimeUnit.SECONDS);
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
