package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderwright.owners.diagrams.CandidateState;
import io.orderwright.owners.diagrams.CandidateView;
import io.orderwright.owners.diagrams.DiagramCandidates;
import io.orderwright.owners.diagrams.DiagramDryRuns;
import io.orderwright.owners.diagrams.DiagramReleases;
import io.orderwright.owners.diagrams.ModelerEdit;
import io.orderwright.owners.diagrams.ProcessDiagrams;
import io.orderwright.owners.diagrams.ports.DiagramFile;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.security.Browser;
import io.orderwright.sales.orders.entry.PlaceOrder;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes that owners made in Modeler: all are taken, walked and released; five run, with an order through what was changed. */
@Tag("owners")
class OwnersEditsRunTest extends Business {

    private static final String PROCESS = "order-to-cash";

    @Autowired
    DiagramCandidates candidates;

    @Autowired
    DiagramDryRuns runs;

    @Autowired
    DiagramReleases releases;

    @Autowired
    ProcessDiagrams diagrams;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    @BeforeEach
    void fields() {
        field("sample", "{'nameEn': 'Sample', 'nameZh': '样品', 'type': 'FLAG', 'shown': [], 'retired': false}");
        field("channel", "{'nameEn': 'Channel', 'nameZh': '渠道', 'type': 'TEXT', 'shown': [], 'retired': false}");
    }

    /** Other tests run by the diagram as it came, and place orders without the fields. */
    @AfterEach
    void asItCame() throws IOException {
        try {
            release(shipped());
        } catch (Refusal same) {
            assertThat(same.code()).isEqualTo("diagrams.same");
        }
        // A field that the diagram in force goes by stays.
        field("sample", "{'usual': null, 'retired': true}");
        field("channel", "{'retired': true}");
    }

    /** The engine takes each of them when it is brought in, in a transaction that is rolled back; one of each process is released so, too. */
    @Test
    void eachIsTakenAndWalkedAndOneOfEachProcessReleased() {
        Set<String> released = new HashSet<>();
        for (ModelerEdit edit : ModelerEdit.all()) {
            CandidateView draft = candidates.bring(edit.files(), edit.name(), "peter");
            assertThat(diagrams.findings(draft.id())).as(edit.name()).isEmpty();
            assertThat(diagrams.difference(draft.id()).elements())
                    .as(edit.name())
                    .isNotEmpty();
            assertThat(runs.madeUp(draft.id(), List.of()).steps())
                    .as(edit.name())
                    .isNotEmpty();
            if (released.add(edit.process())) {
                triedOut(draft);
            }
            candidates.withdraw(draft.id(), "peter");
        }
        assertThat(released).hasSizeGreaterThan(10);
    }

    private void triedOut(CandidateView draft) {
        int before = diagrams.inForce(draft.process()).number();
        transaction.executeWithoutResult(tried -> {
            candidates.submit(draft.id(), "", "peter");
            assertThat(releases.release(draft.id(), before, null, 100, "", "grace")
                            .state())
                    .as(draft.process())
                    .isEqualTo(CandidateState.IN_FORCE);
            tried.setRollbackOnly();
        });
    }

    @Test
    void creditIsDecidedOnceMoreBeforeTheErpHearsOfIt() {
        release(ModelerEdit.named("second-credit-check").files());
        String order = placed();
        thenIs(order, TO_SHIP);
        assertThat(passed(order, "Decide credit again")).isEqualTo(1);
        assertThat(wrong(order)).isEmpty();
    }

    @Test
    void theCustomerHearsThatGoodsHaveLeft() {
        release(ModelerEdit.named("sms-after-shipping").files());
        String order = placed();
        thenIs(order, TO_SHIP);
        ships(order);
        await().until(() -> passed(order, "All shipped?"), times -> times == 1);
        assertThat(jdbc.queryForObject(
                        "select state from effect where order_number = ? and topic = 'sms.goods-shipped'",
                        String.class,
                        order))
                .isEqualTo("DONE");
        assertThat(wrong(order)).isEmpty();
    }

    @Test
    void whoIsAskedForADayIsReminded() {
        release(ModelerEdit.named("goods-not-shipped").files());
        String order = placed();
        thenIs(order, TO_SHIP);
        Task ship = taskOf(order);
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(ship.getProcessInstanceId())
                .timers()
                .singleResult()
                .getId());
        assertThat(new Browser(port).as("grace").get("/staff-notices?lang=en").body())
                .contains(order + " has not left for five days");
        assertThat(taskOf(order).getId()).as("it is still to be done").isEqualTo(ship.getId());
        ships(order);
    }

    @Test
    void aPersonLooksBeforeGoodsLeave() {
        release(ModelerEdit.named("check-packing").files());
        String order = placed();
        Task asked = await().until(
                        () -> tasks.createTaskQuery()
                                .processInstanceBusinessKey(order)
                                .singleResult(),
                        task -> task != null);
        assertThat(asked.getName()).startsWith("Check packing");
        assertThat(asked.getDueDate()).isNotNull();
        completes("wendy", asked, Map.of("agreed", true, "remark", ""));
        thenIs(order, TO_SHIP);
        ships(order);
        assertThat(wrong(order)).isEmpty();
    }

    @Test
    void theErpHearsNothingOfSamples() {
        release(ModelerEdit.named("skip-erp-for-samples").files());
        String known = placed();
        field("sample", "{'usual': 'true'}");
        String sample = placed();
        thenIs(sample, TO_SHIP);
        thenIs(known, TO_SHIP);
        assertThat(effectsAt("erp", known, "externalPostSalesOrder")).isEqualTo(1);
        assertThat(effectsAt("erp", sample, "externalPostSalesOrder")).isZero();
        assertThat(passed(sample, "A sample?")).isEqualTo(1);
    }

    private String placed() {
        return placeAs(
                "sally", new PlaceOrder(goodCustomer(), null, null, null, false, List.of(line(goods("10", 100), 1))));
    }

    private int passed(String order, String step) {
        Integer times = jdbc.queryForObject(
                """
                select count(*) from act_hi_actinst a join act_hi_procinst p on p.proc_inst_id_ = a.proc_inst_id_
                where p.business_key_ = ? and a.act_name_ = ?""",
                Integer.class,
                order,
                step);
        return times == null ? 0 : times;
    }

    private void release(List<DiagramFile> brought) {
        CandidateView draft = candidates.bring(brought, "as agreed", "peter");
        assertThat(diagrams.findings(draft.id())).isEmpty();
        candidates.submit(draft.id(), "", "peter");
        releases.release(draft.id(), diagrams.inForce(PROCESS).number(), null, 100, "", "grace");
    }

    private static List<DiagramFile> shipped() throws IOException {
        List<DiagramFile> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(Path.of("processes", PROCESS))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.add(new DiagramFile(file.getFileName().toString(), Files.readAllBytes(file)));
            }
        }
        return files;
    }

    private void field(String code, String body) {
        Browser rita = new Browser(port);
        assertThat(rita.send(rita.request("/api/v1/own-fields/order/" + code)
                                .header(
                                        "Authorization",
                                        "Basic " + Base64.getEncoder().encodeToString("rita:rita-demo".getBytes(UTF_8)))
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString(body.replace('\'', '"')))
                                .build())
                        .statusCode())
                .isLessThan(300);
    }
}
