package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.IN_APPROVAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.orderwright.approvals.acts.ActOnApproval;
import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.approvals.rounds.RoundState;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.security.Browser;
import io.orderwright.platform.security.ports.Accounts;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What nobody can be asked about, since all who could answer have left, is taken back by whoever asked, and given up. */
@Tag("aftersales")
class NobodyToSignOffTest extends SubjectsToSignOff {

    @Autowired
    Accounts accounts;

    @Autowired
    RepositoryService repository;

    private Approvers approvers;

    @BeforeEach
    void theUsualPeople() {
        approvers = new Approvers(accounts, identities);
    }

    @AfterEach
    void whoeverLeftIsBack() {
        approvers.restore();
    }

    @ParameterizedTest
    @EnumSource
    void whoeverAskedTakesItBackAndGivesItUp(Kind kind) {
        String number = stuck(kind);
        refuses("approval.not-submitter", () -> does("serena", ApprovalVerb.WITHDRAW, number, "not mine"));
        refuses("approval.comment-missing", () -> does(kind.submitter, ApprovalVerb.WITHDRAW, number, " "));
        refusesToEnd(kind, number, ApprovalVerb.GIVE_UP);
        refusesToEnd(kind, number, ApprovalVerb.RESUBMIT);
        does(kind.submitter, ApprovalVerb.WITHDRAW, number, "nobody answers");
        does(kind.submitter, ApprovalVerb.GIVE_UP, number, "");
        assertThat(approvals.rounds(number).get(0).state()).isEqualTo(RoundState.WITHDRAWN);
        standsInTheBooks(kind, number, false);
        assertThat(jdbc.queryForList(
                        "select verb || ' ' || actor from approval_act where subject = ? and verb <> 'EXCLUDE' order by id",
                        String.class,
                        number))
                .containsExactly("WITHDRAW " + kind.submitter, "GIVE_UP " + kind.submitter);
        refuses("approval.done.GIVE_UP", () -> does(kind.submitter, ApprovalVerb.WITHDRAW, number, "once more"));
        assertThat(wrong(number)).isEmpty();
    }

    /** Asked again, it is answered as soon as there is somebody; on the page it says so meanwhile, in both languages. */
    @Test
    void itIsAskedAgainWhenSomebodyIsThere() {
        String number = stuck(Kind.WRITE_OFF);
        Browser page = new Browser(port).as(Kind.WRITE_OFF.submitter);
        assertThat(page.get("/approvals/" + number).body()).containsAnyOf("Nobody can be asked at present", "目前无人可询问");
        does("paul", ApprovalVerb.WITHDRAW, number, "nobody answers");
        does("paul", ApprovalVerb.RESUBMIT, number, "perhaps now");
        assertThat(approvals.of(number).get(0).seats()).as("still nobody").isEmpty();
        does("paul", ApprovalVerb.WITHDRAW, number, "nobody answers");
        approvers.restore();
        does("paul", ApprovalVerb.RESUBMIT, number, "fiona is back");
        assertThat(page.get("/approvals/" + number).body()).doesNotContain("Nobody can be asked at present", "目前无人可询问");
        does(Kind.WRITE_OFF.approver, ApprovalVerb.APPROVE, number, "agreed");
        standsInTheBooks(Kind.WRITE_OFF, number, true);
        assertThat(wrong(number)).isEmpty();
    }

    @Test
    void itIsDoneInTasklist() {
        String number = stuck(Kind.CREDIT_LIMIT);
        completes(
                "morgan",
                waiting(number, "userFollowApproval"),
                Map.of("verb", "WITHDRAW", "target", "", "comment", "nobody answers"));
        completes("morgan", waiting(number, "userReviseSubject"), Map.of("verb", "GIVE_UP", "comment", ""));
        standsInTheBooks(Kind.CREDIT_LIMIT, number, false);
        await().untilAsserted(() -> hasEnded(number));
        assertThat(wrong(number)).isEmpty();
    }

    /** Orders that began under a diagram of their own have steps of other names. */
    @Test
    void anOrderThatBeganUnderTheEarlierDiagramIsTakenBackToo() {
        try (EarlierDiagram earlier = EarlierDiagram.of(Kind.ORDER.process, repository)) {
            String number = stuck(Kind.ORDER);
            assertThat(earlier.runs(number, runtime)).isTrue();
            does("sally", ApprovalVerb.WITHDRAW, number, "nobody answers");
            does("sally", ApprovalVerb.GIVE_UP, number, "");
            standsInTheBooks(Kind.ORDER, number, false);
            assertThat(wrong(number)).isEmpty();
        }
    }

    // -----------------------------------------------------------------------------------------------------------------

    private String stuck(Kind kind) {
        approvers.leave(kind.approver, kind.group);
        approvers.leave("grace", "general-manager");
        if (kind == Kind.CREDIT_RELEASE) {
            approvers.leave("fiona", "finance"); // whom credit control falls back to
        }
        String number = written(kind);
        if (kind == Kind.ORDER) {
            thenIs(number, IN_APPROVAL);
        }
        assertThat(approvals.of(number).get(0).seats()).as("nobody is asked").isEmpty();
        return number;
    }

    private Task waiting(String number, String step) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(step)
                .singleResult();
    }

    /** What he does not have he neither gives up nor asks again. */
    private void refusesToEnd(Kind kind, String number, ApprovalVerb verb) {
        assertThatThrownBy(() -> does(kind.submitter, verb, number, "too early"))
                .isInstanceOf(Refusal.class);
        assertThat(approvals.rounds(number).get(0).state()).isEqualTo(RoundState.OPEN);
    }

    private void does(String person, ApprovalVerb verb, String number, String comment) {
        questions.act(new ActOnApproval(number, null, verb, "", comment, person));
    }

    private static void refuses(String code, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
