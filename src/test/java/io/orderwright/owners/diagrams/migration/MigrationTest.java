package io.orderwright.owners.diagrams.migration;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderwright.owners.diagrams.CandidateView;
import io.orderwright.owners.diagrams.DiagramCandidates;
import io.orderwright.owners.diagrams.DiagramReleases;
import io.orderwright.owners.diagrams.EditedDiagram;
import io.orderwright.owners.diagrams.ProcessDiagrams;
import io.orderwright.owners.diagrams.gray.GrayReleases;
import io.orderwright.owners.diagrams.migration.ports.StandingInstance;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.platform.security.Browser;
import io.orderwright.platform.security.RunningApplication;
import io.orderwright.process.engine.calls.Processes;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is under way on an old version goes on by the new one, with its messages and times, and back; none is lost. */
@Tag("owners")
@RunningApplication
class MigrationTest {

    private static final String PROCESS = "approval-copy";

    @Autowired
    private DiagramCandidates candidates;

    @Autowired
    private DiagramReleases releases;

    @Autowired
    private ProcessDiagrams diagrams;

    @Autowired
    private GrayReleases gray;

    @Autowired
    private MigrationPlans plans;

    @Autowired
    private Migrations migrations;

    @Autowired
    private MigrationRun run;

    @Autowired
    private Processes processes;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcTemplate jdbc;

    @LocalServerPort
    private int port;

    private final String own = "M" + UUID.randomUUID().toString().substring(0, 8) + "-";

    /** Other tests run by the diagrams as they came. */
    @AfterEach
    void asItCame() {
        runtime.createProcessInstanceQuery().processDefinitionKey(PROCESS).list().stream()
                .filter(instance -> String.valueOf(instance.getBusinessKey()).startsWith(own))
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "the test is over"));
        try {
            release(EditedDiagram.shipped(), 100);
        } catch (Refusal same) {
            assertThat(same.code()).isEqualTo("diagrams.same");
        }
    }

    @Test
    void whatIsUnderWayGoesOnByTheNewVersionAndBack() {
        int old = release(MigratedCopies.with(MigratedCopies.old(own)), 100);
        for (int i = 0; i < 20; i++) {
            begin(own + i, i % 4);
        }
        runtime.suspendProcessInstanceById(instance(own + 0));
        int fresh = release(MigratedCopies.with(MigratedCopies.fresh(own)), 100);
        long before = revisions();
        MovePlan plan = plans.plan(PROCESS, old, List.of());
        assertThat(plan.to()).isEqualTo(fresh);
        assertThat(plan.underWay()).isEqualTo(20);
        assertThat(plan.added()).extracting(step -> step.id()).containsExactly("userFile", "boundaryAgain");
        Map<String, PlannedStep> steps = plan.steps().stream()
                .collect(Collectors.toMap(step -> step.step().id(), step -> step));
        assertThat(steps.get("userTwice").next()).isNull();
        assertThat(steps.get("userTwice").standing()).isEqualTo(5);
        assertThat(steps.get("boundaryReminder").isPlain()).isTrue();
        assertThat(steps.get("boundaryLate").renewed())
                .as("its time is another")
                .isTrue();
        List<StandingInstance> all = plans.outlook(plan, "", 50);
        assertThat(all).hasSize(20);
        assertThat(all.stream().filter(one -> !one.moves()))
                .hasSize(5)
                .allMatch(one -> one.steps().equals(List.of("userTwice"))
                        && one.obstacles().get(0).kind().equals("migrations.obstacle.no-counterpart"));
        assertThat(all.stream().filter(StandingInstance::suspended))
                .extracting(StandingInstance::subject)
                .containsExactly(own + 0);
        assertThat(revisions()).as("a look writes nothing").isEqualTo(before);

        Map<String, Date> reminders = due("boundaryReminder");
        Map<String, Date> late = due("boundaryLate");
        Browser peter = new Browser(port).as("peter");
        String page = "/diagram-migrations/from/" + PROCESS + "/" + old;
        assertThat(peter.get("/process-diagrams/" + PROCESS).body())
                .contains("Version " + old + ": 20 under way", page);
        assertThat(peter.get(page).body())
                .contains("20 are under way on version " + old, "Look twice: that version has no such step.")
                .contains("counts or is awaited anew", "It is suspended, and stays so.");
        assertThat(peter.get(page + "?map=&map=userTwice:userFile").body())
                .as("somebody lets them go on at another task")
                .doesNotContain("that version has no such step");
        peter.form(page, "to=" + fresh + "&reason=nobody+looks+twice&map=&_csrf=" + peter.csrf());
        MigrationView asked = migrations.page(PROCESS, Long.MAX_VALUE, 1).get(0);
        assertThat(asked.reason()).isEqualTo("nobody looks twice");
        refused(RefusalKind.FORBIDDEN, "migrations.own", () -> migrations.begin(asked.id(), "", "peter"));
        refused(
                RefusalKind.CONFLICT,
                "migrations.open",
                () -> migrations.ask(PROCESS, old, fresh, List.of(), "again", "peter"));
        Browser grace = new Browser(port).as("grace");
        assertThat(grace.get("/").body()).contains("/diagram-migrations/" + asked.id());
        String shown = "/diagram-migrations/" + asked.id();
        grace.form(shown + "/release", "answer=yes&comment=well&_csrf=" + grace.csrf());
        tasks.complete(task(own + 4));
        tasks.complete(task(own + 4));
        runtime.deleteProcessInstance(instance(own + 8), "it has ended meanwhile");
        carriedOut(asked.id());

        Map<String, MovedInstance> report = migrations.instances(asked.id(), "", 50).stream()
                .collect(Collectors.toMap(MovedInstance::subject, one -> one));
        assertThat(report.get(own + 8).outcome()).isEqualTo(MoveOutcome.ENDED);
        for (int i = 0; i < 20; i++) {
            String key = own + i;
            if (i == 8) {
                continue;
            }
            boolean stays = i % 4 == 1;
            assertThat(version(key)).as(key).isEqualTo(stays ? old : fresh);
            assertThat(report.get(key).outcome()).isEqualTo(stays ? MoveOutcome.REFUSED : MoveOutcome.MOVED);
            assertThat(told(key)).as(key).isEqualTo(stays ? 0 : 1);
        }
        MigrationProgress made = migrations.progress(asked.id());
        assertThat(made.moved()).isEqualTo(14);
        assertThat(made.refused()).isEqualTo(5);
        assertThat(made.messages()).as("each at the receive task").isEqualTo(11);
        assertThat(made.timers()).as("two reminders or one time").isEqualTo(3 * 2 + 11);
        assertThat(grace.get(shown).body())
                .contains("Of 20: 14 moved, 5 stay, 1 had ended, 0 left, 0 wait for their turn.")
                .contains("11 messages and 17 times are awaited as that version says", "Move them back");
        assertThat(due("boundaryReminder")).isEqualTo(without(reminders, own + 4, own + 8));
        assertThat(due("boundaryAgain")).containsOnlyKeys(own + 0, own + 12, own + 16);
        assertThat(due("boundaryLate").get(own + 2)).as("counted anew").isAfter(late.get(own + 2));
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(own + 0)
                        .singleResult()
                        .isSuspended())
                .isTrue();
        processes.tell("messageInvoicePaid", own + 2);
        tasks.complete(task(own + 12));
        assertThat(runtime.getActiveActivityIds(instance(own + 12))).containsExactly("catchPaid");

        MigrationView back = migrations.backOut(asked.id(), "they have to look twice", "grace");
        refused(RefusalKind.CONFLICT, "migrations.open", () -> migrations.backOut(asked.id(), "again", "grace"));
        carriedOut(back.id());
        refused(RefusalKind.CONFLICT, "migrations.backed-out", () -> migrations.backOut(asked.id(), "again", "grace"));
        assertThat(migrations.progress(back.id()).moved()).isEqualTo(13);
        assertThat(migrations.progress(back.id()).ended()).isEqualTo(1);
        assertThat(version(own + 12)).isEqualTo(old);
        assertThat(due("boundaryAgain")).isEmpty();
        assertThat(due("boundaryReminder")).containsOnlyKeys(own + 0, own + 16);

        refused(RefusalKind.NOT_FOUND, "migrations.unknown-version", () -> plans.plan(PROCESS, 0, List.of()));
        int tried = release(EditedDiagram.named("Read grayly"), 50);
        refused(RefusalKind.CONFLICT, "migrations.gray", () -> plans.plan(PROCESS, old, List.of()));
        gray.set(PROCESS, 0, 50, "not good", "grace");
        assertThat(plans.plan(PROCESS, tried, List.of()).to())
                .as("what began on it goes back to where all begin")
                .isEqualTo(fresh);
    }

    /** More lead to a join in the new version: who waits at the join can go there and not back; all others go back. */
    @Test
    void aStepThatFitsOneWayOnlyKeepsNobodyElseFromGoingBack() {
        int old = release(MigratedCopies.joined(own, 2), 100);
        begin(own + 0, 0);
        begin(own + 1, 1);
        int fresh = release(MigratedCopies.joined(own, 3), 100);
        MigrationView asked = migrations.ask(PROCESS, old, fresh, List.of("userLook2:"), "three look", "peter");
        assertThat(migrations.steps(asked.id())).anyMatch(step -> step.from().equals("gatewayLooked"));
        Browser grace = new Browser(port).as("grace");
        String plan = "/diagram-migrations/from/" + PROCESS + "/" + old + "?migration=" + asked.id();
        assertThat(grace.get("/diagram-migrations/" + asked.id()).body())
                .contains(plan.replace("&", "&amp;"), "no counterpart");
        assertThat(grace.get(plan).body())
                .as("what was asked for, not what would be proposed")
                .contains("As it was asked for", "Look 2: that version has no such step.")
                .doesNotContain("Look again");
        migrations.begin(asked.id(), "", "grace");
        carriedOut(asked.id());
        assertThat(version(own + 0)).isEqualTo(fresh);
        assertThat(version(own + 1)).as("somebody stands at look 2").isEqualTo(old);

        MigrationView back = migrations.backOut(asked.id(), "two are enough", "grace");
        carriedOut(back.id());
        assertThat(migrations.steps(back.id())).noneMatch(step -> step.from().equals("gatewayLooked"));
        assertThat(version(own + 0)).isEqualTo(old);
    }

    private static Map<String, Date> without(Map<String, Date> all, String... keys) {
        Map<String, Date> left = new TreeMap<>(all);
        left.keySet().removeAll(List.of(keys));
        return left;
    }

    private void carriedOut(long id) {
        Thread other = new Thread(run::goOn);
        other.start();
        await().until(() -> {
            run.goOn();
            return migrations.get(id).state() == MigrationState.DONE && !other.isAlive();
        });
    }

    private long revisions() {
        return jdbc.queryForObject(
                "select (select coalesce(sum(rev_), 0) from act_ru_execution where business_key_ like ? || '%')"
                        + " + (select coalesce(sum(rev_), 0) from act_ru_task) + (select count(*) from act_ru_job)",
                Long.class, own);
    }

    private Map<String, Date> due(String step) {
        Map<String, Date> found = new TreeMap<>();
        jdbc.query(
                """
                select e.business_key_, j.duedate_ from act_ru_job j join act_ru_jobdef d on d.id_ = j.job_def_id_
                    join act_ru_execution e on e.id_ = j.process_instance_id_
                where d.act_id_ = ? and e.business_key_ like ? || '%'""",
                row -> {
                    found.put(row.getString(1), row.getTimestamp(2));
                },
                step,
                own);
        return found;
    }

    private int told(String key) {
        return jdbc.queryForObject(
                "select count(*) from audit_record where subject = ? and event = 'InstanceMoved'", Integer.class, key);
    }

    private String task(String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(key)
                .singleResult()
                .getId();
    }

    private String instance(String key) {
        return running(key).getId();
    }

    private int version(String key) {
        return Integer.parseInt(running(key).getProcessDefinitionId().split(":")[1]);
    }

    private ProcessInstance running(String key) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(PROCESS)
                .processInstanceBusinessKey(key)
                .singleResult();
    }

    /** @param steps how many steps it has gone */
    private void begin(String key, int steps) {
        processes.start(PROCESS, key, Map.of("subject", key, "reader", "audrey"));
        for (int step = 0; step < Math.min(steps, 2); step++) {
            tasks.complete(task(key));
        }
    }

    private int release(String diagram, int share) {
        CandidateView brought = candidates.bring(EditedDiagram.file(diagram), "for a test", "peter");
        candidates.submit(brought.id(), "", "peter");
        releases.release(brought.id(), diagrams.inForce(PROCESS).number(), null, share, "", "grace");
        return diagrams.inForce(PROCESS).number();
    }
}
