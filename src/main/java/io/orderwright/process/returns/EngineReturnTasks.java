package io.orderwright.process.returns;

import io.orderwright.approvals.Approvals;
import io.orderwright.approvals.acts.ActOnApproval;
import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.approvals.ports.ApprovalTasks;
import io.orderwright.approvals.rounds.RoundState;
import io.orderwright.fulfilment.returns.CustomerReturns;
import io.orderwright.fulfilment.returns.ReturnQueries;
import io.orderwright.fulfilment.returns.ReturnState;
import io.orderwright.fulfilment.returns.ReturnView;
import io.orderwright.fulfilment.returns.ReturnedGoods;
import io.orderwright.fulfilment.returns.ReturnedGoods.CameLine;
import io.orderwright.fulfilment.returns.ReturnedGoods.InspectedPiece;
import io.orderwright.fulfilment.returns.WithdrawReturn;
import io.orderwright.fulfilment.returns.ports.ReturnTasks;
import io.orderwright.process.engine.calls.EngineTasks;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people are asked about returns, answered on our own pages and API by the same tasks that Tasklist shows. */
@Component
class EngineReturnTasks implements ReturnTasks {

    private static final String RECEIVE = "userReceiveReturn";
    private static final String INSPECT = "userInspectReturn";
    private static final String RESOLVE = "userResolveCredit";

    private final CustomerReturns returns;
    private final ReturnQueries queries;
    private final EngineTasks tasks;
    private final ApprovalTasks signOffs;
    private final Approvals approvals;

    EngineReturnTasks(
            CustomerReturns returns,
            ReturnQueries queries,
            EngineTasks tasks,
            ApprovalTasks signOffs,
            Approvals approvals) {
        this.returns = returns;
        this.queries = queries;
        this.tasks = tasks;
        this.signOffs = signOffs;
        this.approvals = approvals;
    }

    @Override
    @Transactional
    public void receive(String number, List<CameLine> lines, String user) {
        List<CameLine> came =
                lines.isEmpty() ? ReturnedGoods.came("", queries.get(number).lines()) : lines;
        if (!queries.cameAs(number, came)) {
            tasks.complete(number, RECEIVE, user, Map.of("received", ReturnedGoods.came(came)));
        }
    }

    @Override
    @Transactional
    public void inspect(String number, List<InspectedPiece> pieces, String user) {
        if (!queries.inspectedAs(number, pieces)) {
            tasks.complete(number, INSPECT, user, Map.of("pieces", ReturnedGoods.becomes(pieces)));
        }
    }

    @Override
    @Transactional
    public void resolveCredit(String number, boolean again, String words, String user) {
        tasks.complete(number, RESOLVE, user, Map.of("outcome", again ? "AGAIN" : "WITHOUT", "comment", words));
    }

    /** While somebody is asked whether it may come, the question is withdrawn. */
    @Override
    @Transactional
    public void withdraw(String number, String words, String user) {
        ReturnView view = queries.get(number);
        if (view.state() == ReturnState.REQUESTED) {
            if (approvals.rounds(number).get(0).state() == RoundState.OPEN) {
                signOffs.act(new ActOnApproval(number, null, ApprovalVerb.WITHDRAW, "", words, user));
            }
            signOffs.act(new ActOnApproval(number, null, ApprovalVerb.GIVE_UP, "", words, user));
        } else {
            returns.withdraw(new WithdrawReturn(view.order(), number, words), user);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public boolean asksAboutCredit(String number, String user) {
        return tasks.asks(number, user, RESOLVE);
    }
}
