package io.orderwright.owners.rules;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.orderwright.owners.rules.replays.ReplayState;
import io.orderwright.owners.rules.replays.TableReplays;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.decisions.EditedTable;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.platform.security.Browser;
import io.orderwright.platform.security.RunningApplication;
import io.orderwright.supply.purchasing.PurchaseFacts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What others do to tables meanwhile: somebody else, another node, an application that has ended; and who sees what. */
@Tag("owners")
@RunningApplication
class MeanwhileTest {

    private static final String WORK = "production/work-priority";
    private static final int PRIORITY = 5;

    @LocalServerPort
    private int port;

    @Autowired
    private RuleReleases releases;

    @Autowired
    private RuleTables ruleTables;

    @Autowired
    private TableReplays replays;

    @Autowired
    private DecisionTables tables;

    @Autowired
    private DecisionLog decisions;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    /** Other tests decide by the tables as they came. */
    @AfterEach
    void asItCame() {
        ruleTables.decidingBy(WORK).forEach(one -> releases.takeBack(one.id(), "the test is over", "peter"));
        assertThat(tables.origins()).containsEntry(WORK, "shipped");
    }

    /** Both have compared with the version before; only one of them is right. */
    @Test
    void ofTwoReleasesAtOnceTheSecondIsToLookAgain() throws Exception {
        ReleaseView one = propose("7");
        ReleaseView other = propose("8");
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService people = Executors.newFixedThreadPool(2);
        List<Future<String>> said = new ArrayList<>();
        for (ReleaseView release : List.of(one, other)) {
            said.add(people.submit(() -> {
                start.await();
                try {
                    return release(release, release.seenVersion()).state().name();
                } catch (Refusal refused) {
                    return refused.code();
                }
            }));
        }
        List<String> answers = new ArrayList<>();
        for (Future<String> answer : said) {
            answers.add(answer.get());
        }
        people.shutdown();
        assertThat(answers).containsExactlyInAnyOrder("RELEASED", "rules.moved");
        for (ReleaseView release : List.of(one, other)) {
            if (releases.get(release.id()).state() == ReleaseState.PROPOSED) {
                releases.withdraw(release.id(), "rita");
            }
        }
    }

    /** The memory of a node that has not heard of it yet is no answer. */
    @Test
    void aReleaseOfAnotherNodeCounts() {
        String shipped = tables.versions().get(WORK);
        ReleaseView elsewhere = propose("7");
        ReleaseView here = propose("8");
        // As another node writes it: no event is heard here.
        transaction.executeWithoutResult(status -> jdbc.update(
                "update table_release set state = 'RELEASED', decided_by = 'grace', decided_at = now(), comment = '',"
                        + " in_force_from = now() - interval '1 second' where id = ?",
                elsewhere.id()));
        refused(RefusalKind.CONFLICT, "rules.moved", () -> release(here, shipped));
        releases.withdraw(here.id(), "rita");
    }

    /** The application that asked has ended: the page waits no more, and one of them at most runs. */
    @Test
    void whatAnApplicationLeftBehindIsAskedAgain() {
        ReleaseView proposed = propose("7");
        String running =
                "insert into table_replay (version, release_id, state, wanted, asked, otherwise, unanswered, worth,"
                        + " currency, started_by, started_at, heard_at)"
                        + " select 0, ?, 'RUNNING', 9, 1, 0, 0, 0, currency, 'rita', at, at"
                        + " from (values ('CNY', now() - interval '1 hour')) as t (currency, at)";
        transaction.executeWithoutResult(status -> jdbc.update(running, proposed.id()));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> jdbc.update(running, proposed.id())))
                .isInstanceOf(DataIntegrityViolationException.class);
        Browser rita = new Browser(port).as("rita");
        assertThat(rita.get("/rule-releases/" + proposed.id() + "?lang=en").body())
                .contains("name=\"wanted\"")
                .doesNotContain("every 1s");
        replays.begin(proposed.id(), 1, "rita");
        await().untilAsserted(() ->
                assertThat(replays.last(proposed.id()).orElseThrow().state()).isEqualTo(ReplayState.DONE));
        releases.withdraw(proposed.id(), "rita");
    }

    /** What is bought and for how much is not for everybody who may read the table. */
    @Test
    void factsOfAnOrderAreForThoseWhoMayReadThem() {
        String subject = "PO-ASK-" + UUID.randomUUID().toString().substring(0, 8);
        Decision decision = tables.decide(
                "purchasing/order-approval",
                new PurchaseFacts("KNOWN", new BigDecimal("7654.32"), PurchaseFacts.BEYOND));
        transaction.executeWithoutResult(status -> decisions.record(subject, decision));
        String address = "/rules/purchasing/order-approval/ask?lang=en&order=" + subject;
        assertThat(new Browser(port).as("grace").get(address).body())
                .contains("7654.32")
                .doesNotContain("Some facts are left empty");
        assertThat(new Browser(port).as("rita").get(address).body())
                .contains("Some facts are left empty")
                .doesNotContain("7654.32");
    }

    private ReleaseView propose(String priority) {
        byte[] workbook = EditedTable.of(WORK).text("K-2", PRIORITY, priority).bytes();
        return releases.propose(WORK, "work-priority.drl.xlsx", workbook, "as agreed", "rita");
    }

    private ReleaseView release(ReleaseView proposed, String over) {
        return releases.release(proposed.id(), over, null, "", "grace");
    }
}
