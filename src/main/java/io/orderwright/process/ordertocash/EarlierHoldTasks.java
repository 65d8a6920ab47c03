package io.orderwright.process.ordertocash;

import io.orderwright.coordination.ReleaseHeldOrder;
import io.orderwright.credit.cases.ReleaseCredit;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.process.engine.calls.EngineTasks;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Orders that began under an earlier diagram, and are released at tasks of their own. */
@Component
class EarlierHoldTasks {

    static final String ORDER = "userResolveCreditHold";
    static final String SHIPMENT = "userResolveShipmentHold";

    private final EngineTasks tasks;
    private final ReleaseHeldOrder held;

    EarlierHoldTasks(EngineTasks tasks, ReleaseHeldOrder held) {
        this.tasks = tasks;
        this.held = held;
    }

    @Transactional
    public void release(ReleaseCredit release, String user) {
        Map<String, Object> answers = new HashMap<>();
        SaidNumber amount = release.amount();
        answers.put("releaseAmount", amount == null ? "" : amount.plain());
        answers.put("releaseDeviation", release.deviationPercent().plain());
        answers.put("releaseUntil", release.until() == null ? "" : String.valueOf(release.until()));
        answers.put("comment", release.reason());
        if (tasks.isOpen(release.orderNumber(), SHIPMENT)) {
            tasks.complete(release.orderNumber(), SHIPMENT, user, answers);
        } else {
            answers.put("releaseCredit", true);
            tasks.complete(release.orderNumber(), ORDER, user, answers);
        }
    }

    @Transactional
    public void reject(String orderNumber, String reason, String user) {
        if (tasks.isOpen(orderNumber, SHIPMENT)) {
            tasks.refuseUnlessAsked(orderNumber, SHIPMENT, user);
            held.refuseShipment(orderNumber, reason, user);
            return;
        }
        Map<String, Object> answers = Map.of(
                "releaseCredit",
                false,
                "releaseAmount",
                "",
                "releaseDeviation",
                "",
                "releaseUntil",
                "",
                "comment",
                reason);
        tasks.complete(orderNumber, ORDER, user, answers);
    }
}
