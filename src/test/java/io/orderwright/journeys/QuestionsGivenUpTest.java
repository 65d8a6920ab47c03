package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.CANCELLED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.orderwright.approvals.acts.ActOnApproval;
import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.approvals.rounds.RoundState;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.proposals.ProposalState;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever cancels an order leaves nobody with a question about it, wherever the question stands. */
@Tag("doors")
class QuestionsGivenUpTest extends SubjectsToSignOff {

    @Autowired
    RepositoryService repository;

    @ParameterizedTest
    @CsvSource({"CHANGE_ORDER, false", "CHANGE_ORDER, true", "URGENT_INSERTION, false", "URGENT_INSERTION, true"})
    void nobodyIsAskedAboutACancelledOrder(Kind kind, boolean sentBack) {
        String number = written(kind);
        String order = orderOf(kind, number);
        if (sentBack) {
            does(kind.approver, ApprovalVerb.SEND_BACK, number, "what for?");
        }
        cancels(order, "not wanted", "sally");
        thenIs(order, CANCELLED);

        await().untilAsserted(() -> hasEnded(number));
        assertThat(stateOf(kind, number)).isEqualTo(ProposalState.DROPPED);
        assertThat(jdbc.queryForObject("select state from approval_round where subject = ?", String.class, number))
                .isEqualTo(RoundState.WITHDRAWN.name());
        assertThat(jdbc.queryForList(
                        "select verb || ' ' || actor from approval_act where subject = ? order by id",
                        String.class,
                        number))
                .endsWith("GIVE_UP system");
        assertThat(jdbc.queryForObject(
                        "select count(*) from audit_record where subject = ? and event in ('ChangeEnded', 'InsertionEnded')",
                        Integer.class,
                        order))
                .isEqualTo(1);
        assertThatThrownBy(() -> does(kind.approver, ApprovalVerb.APPROVE, number, "late"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("approval.done.GIVE_UP");
        right(order, number);
    }

    /** What began in a diagram that was released before goes with its order, also where that has no way for it. */
    @ParameterizedTest
    @CsvSource({
        "CHANGE_ORDER, sign-off, true", "CHANGE_ORDER, sign-off, false", "URGENT_INSERTION, sign-off, true",
        "URGENT_INSERTION, sign-off, false", "CHANGE_ORDER, order-change, false",
                "URGENT_INSERTION, urgent-insertion, false"
    })
    void whatWasAskedInAnEarlierDiagramGoesToo(Kind kind, String diagram, boolean sentBack) {
        String number;
        try (EarlierDiagram earlier = EarlierDiagram.of(diagram, repository)) {
            number = written(kind);
        }
        if (sentBack) {
            does(kind.approver, ApprovalVerb.SEND_BACK, number, "what for?");
        }
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .orderByTaskCreateTime()
                .desc()
                .listPage(0, 1)
                .get(0)
                .getTaskDefinitionKey();
        assertThat(task)
                .isEqualTo(sentBack ? "userReviseSubject" : diagram.equals("sign-off") ? task : asksItself(kind));
        String order = orderOf(kind, number);
        cancels(order, "not wanted", "sally");
        thenIs(order, CANCELLED);

        await().untilAsserted(() -> hasEnded(number));
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(number).count())
                .isZero();
        assertThat(stateOf(kind, number)).isEqualTo(ProposalState.DROPPED);
        right(order, number);
    }

    private static String asksItself(Kind kind) {
        return kind == Kind.CHANGE_ORDER ? "userApproveChange" : "userApproveInsertion";
    }

    private void does(String person, ApprovalVerb verb, String number, String comment) {
        questions.act(new ActOnApproval(number, null, verb, "", comment, person));
    }

    private String orderOf(Kind kind, String number) {
        return kind == Kind.CHANGE_ORDER
                ? changes.get(number).orderNumber()
                : insertions.get(number).orderNumber();
    }

    private ProposalState stateOf(Kind kind, String number) {
        return kind == Kind.CHANGE_ORDER
                ? changes.get(number).state()
                : insertions.get(number).state();
    }
}
