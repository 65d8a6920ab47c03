package io.orderwright.process.returns;

import io.orderwright.coordination.signoffs.money.ReturnSignOff;
import io.orderwright.fulfilment.returns.ReturnQueries;
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

    private final ReturnQueries queries;
    private final EngineTasks tasks;
    private final ReturnSignOff signOff;

    EngineReturnTasks(ReturnQueries queries, EngineTasks tasks, ReturnSignOff signOff) {
        this.queries = queries;
        this.tasks = tasks;
        this.signOff = signOff;
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

    @Override
    @Transactional
    public void withdraw(String number, String words, String user) {
        signOff.withdraw(new WithdrawReturn(queries.get(number).order(), number, words), user);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean asksAboutCredit(String number, String user) {
        return tasks.asks(number, user, RESOLVE);
    }
}
