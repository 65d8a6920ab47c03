package io.orderwright.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.commands.Api;
import io.orderwright.commands.Login;
import io.orderwright.credit.CreditControl;
import io.orderwright.platform.security.RunningApplication;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What was under way is not taken over but placed anew: held, approved and accepted as any order. Once everybody has said yes,
 * every customer owes to the cent what the files of the time before say.
 */
@Tag("doors")
@RunningApplication
class ClassicModelsLiveTest {

    /** As in {@link ClassicModelsTest}. */
    private static final String FILE = System.getProperty("orderwright.classicmodels", "");

    private static final List<String> PEOPLE = List.of("morgan", "chris", "fiona", "grace");

    @LocalServerPort
    private int port;

    @Autowired
    private CreditControl credit;

    @Autowired
    private JdbcTemplate jdbc;

    private final String prefix =
            "CL" + UUID.randomUUID().toString().substring(0, 6).toUpperCase() + "-";

    @Test
    void aCompanyOfTheSameShape() {
        exposuresAgree(ClassicModels.made(20050531));
    }

    @Test
    void theSampleDatabase() throws IOException {
        assumeTrue(!FILE.isEmpty(), "-Dorderwright.classicmodels=<mysqlsampledatabase.sql> says where the data are");
        exposuresAgree(ClassicModels.of(Path.of(FILE)));
    }

    private void exposuresAgree(ClassicModels data) {
        Map<String, String> files = new TreeMap<>(data.files(prefix));
        files.remove("opening-orders.csv");
        JsonNode moved = new ImportClient(port, "ines").moveIn(files, "2005-06-01", false);
        assertThat(moved.get("state").asText()).as(moved.toString()).isEqualTo("DONE");
        ImportClient sally = new ImportClient(port, "sally");
        JsonNode placed = sally.bringIn("orders", data.openOrders(prefix));
        assertThat(placed.get("state").asText())
                .as(sally.errors(placed).toString())
                .isEqualTo("DONE");
        long number = placed.get("added").asLong();
        assertThat(number).isGreaterThan(10);

        await("everybody has said yes")
                .atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200))
                .until(this::answered);

        assertThat(jdbc.queryForObject(
                        "select count(*) from approval_act a join sales_order o on o.number = a.subject"
                                + " where o.customer_code like ? and a.verb = 'APPROVE'",
                        Long.class,
                        prefix + "%"))
                .as("orders that were asked about")
                .isPositive();
        Map<String, String> differing = new TreeMap<>();
        data.exposures().forEach((customer, owed) -> {
            BigDecimal exposure =
                    credit.picture(prefix + customer, "USD").exposure().amount();
            if (exposure.compareTo(owed) != 0) {
                differing.put(customer, owed + " <> " + exposure);
            }
        });
        System.out.printf("%d orders placed live, %d exposures differ%n", number, differing.size());
        assertThat(differing).isEmpty();
    }

    /** Says yes to all that waits for one of the company's people; whether nothing did. */
    private boolean answered() {
        List<String> held = numbers("ON_HOLD");
        held.forEach(order -> answer("chris", "/api/v1/credit/holds/" + order + "/decision", "release"));
        List<String> asked = jdbc.queryForList(
                """
                select r.subject from approval_round r where r.state = 'OPEN' and r.subject in (
                  select number from sales_order where customer_code like ?
                  union all select c.number from credit_case c where c.customer_code like ?)""",
                String.class,
                prefix + "%",
                prefix + "%");
        asked.forEach(subject ->
                PEOPLE.forEach(person -> answer(person, "/api/v1/approvals/" + subject + "/decision", "approved")));
        return held.isEmpty()
                && asked.isEmpty()
                && numbers("PLACED").isEmpty()
                && numbers("IN_APPROVAL").isEmpty();
    }

    private List<String> numbers(String state) {
        return jdbc.queryForList(
                "select number from sales_order where customer_code like ? and state = ?",
                String.class,
                prefix + "%",
                state);
    }

    /** Who is not asked is told so, and so is who comes too late. */
    private void answer(String person, String address, String yes) {
        Api api = new Api(URI.create("http://localhost:" + port), Duration.ofSeconds(20));
        Api.Answer answer = api.post(
                new Login(person, person + "-demo"), address, Map.of(yes, true, "comment", "as agreed before"));
        assertThat(answer.status()).as(address + " " + answer.words()).isIn(204, 403, 404, 409);
    }
}
