package io.orderwright.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.commands.Api;
import io.orderwright.commands.Login;
import io.orderwright.platform.security.PasswordsOfBefore;
import io.orderwright.platform.security.QuickPasswords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.camunda.bpm.admin.Admin;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.tasklist.Tasklist;
import org.camunda.bpm.welcome.Welcome;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A whole demo application on a port, with a database and partners that nobody else uses, so that its books can be proved
 * clean. It runs in this JVM, which has compiled and loaded most of it already.
 */
public final class RunningCompany implements AutoCloseable {

    /** Who sells: one is enough, all of them were hashed in the same way. */
    private static final List<String> AS_BEFORE = List.of("sally");

    private final CompanyBeside beside;
    private final ConfigurableApplicationContext application;
    private final Runnable webAppsOfOthers;
    private final String url;
    private final String sandbox;

    private RunningCompany(CompanyBeside beside, Class<?> passwords, boolean demoOrders) {
        int port = freePort();
        int partners = freePort();
        this.beside = beside;
        this.url = "http://localhost:" + port;
        this.sandbox = "http://localhost:" + partners;
        this.webAppsOfOthers = webAppsAsTheyAre();
        this.application = beside.start(
                WebApplicationType.SERVLET,
                passwords,
                Map.of(
                        "server.port",
                        port,
                        "server.shutdown",
                        "immediate",
                        "orderwright.sandbox.port",
                        partners,
                        "orderwright.demo.company",
                        demoOrders,
                        "spring.datasource.hikari.maximum-pool-size",
                        "20"),
                there -> {});
    }

    /** The demo company with its orders in every stage. */
    public static RunningCompany withDemoOrders() {
        RunningCompany company = new RunningCompany(new CompanyBeside("demo"), QuickPasswords.class, true);
        Awaitility.await("the demo company")
                .atMost(Duration.ofMinutes(6))
                .until(() -> Files.exists(company.beside.folder().resolve("demo-company")));
        return company;
    }

    /** People, partners and nothing else. */
    public static RunningCompany empty() {
        return new RunningCompany(new CompanyBeside("empty"), QuickPasswords.class, false);
    }

    /**
     * What version 0.1 left when it was killed, in its database and in its partners' books. Who logs in as {@link #AS_BEFORE} does so by what it
     * had hashed.
     */
    static RunningCompany withDataOfVersion01() {
        CompanyBeside company = new CompanyBeside("upgraded");
        DataOfVersion01.journalsInto(company.folder().resolve("sandbox"));
        DataOfVersion01.into(company.database());
        PasswordsOfBefore.makeQuick(company.database(), AS_BEFORE);
        return new RunningCompany(company, PasswordsOfBefore.class, false);
    }

    /**
     * The engine's web apps are known to a JVM by statics, which find the engine by its name: those of one application
     * serve each, but one that ends takes them away.
     */
    private static Runnable webAppsAsTheyAre() {
        var cockpit = Cockpit.getRuntimeDelegate();
        var tasklist = Tasklist.getRuntimeDelegate();
        var admin = Admin.getRuntimeDelegate();
        var welcome = Welcome.getRuntimeDelegate();
        return () -> {
            Cockpit.setCockpitRuntimeDelegate(cockpit);
            Tasklist.setTasklistRuntimeDelegate(tasklist);
            Admin.setAdminRuntimeDelegate(admin);
            Welcome.setRuntimeDelegate(welcome);
        };
    }

    private static int freePort() {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return url;
    }

    /** Where its partners can be asked, and told what to do. */
    String sandbox() {
        return sandbox;
    }

    /** What the engine's web apps call its engine. */
    String engine() {
        return beside.engine();
    }

    public DataSource database() {
        return beside.database();
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
        try {
            application.close();
        } finally {
            webAppsOfOthers.run();
            beside.drop();
        }
    }
}
