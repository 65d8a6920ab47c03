package io.orderwright.process.ordertocash;

import io.orderwright.approvals.Verdict;
import io.orderwright.approvals.inbox.ApprovalInbox;
import io.orderwright.approvals.ports.ApprovalTasks;
import io.orderwright.coordination.ReleaseHeldOrder;
import io.orderwright.coordination.signoffs.CreditReleaseSignOff;
import io.orderwright.credit.cases.CaseView;
import io.orderwright.credit.cases.CreditCases;
import io.orderwright.credit.cases.ReleaseCredit;
import io.orderwright.credit.ports.HoldTasks;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.process.engine.calls.EngineTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Orders that credit holds up, released on our own pages and API by the same tasks that Tasklist shows. */
@Component
class EngineHoldTasks implements HoldTasks {

    private final EngineTasks tasks;
    private final EarlierHoldTasks earlier;
    private final ApprovalTasks signOffs;
    private final ApprovalInbox inbox;
    private final CreditCases cases;
    private final ReleaseHeldOrder held;

    EngineHoldTasks(
            EngineTasks tasks,
            EarlierHoldTasks earlier,
            ApprovalTasks signOffs,
            ApprovalInbox inbox,
            CreditCases cases,
            ReleaseHeldOrder held) {
        this.tasks = tasks;
        this.earlier = earlier;
        this.signOffs = signOffs;
        this.inbox = inbox;
        this.cases = cases;
        this.held = held;
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> heldFor(String user, int offset, int size) {
        List<String> waiting = new ArrayList<>(
                tasks.waitingFor(user, 0, offset + size, EarlierHoldTasks.ORDER, EarlierHoldTasks.SHIPMENT));
        inbox.waiting(CreditReleaseSignOff.NAME, user, offset + size)
                .forEach(number -> waiting.add(cases.get(number).orderNumber()));
        return waiting.stream().skip(offset).limit(size).toList();
    }

    @Override
    public void release(ReleaseCredit release, String seen, String user) {
        if (heldEarlier(release.orderNumber())) {
            earlier.release(release, user);
        } else {
            signOffs.agree(asked(release.orderNumber(), user), terms(release), release.reason(), seen, user);
        }
    }

    @Override
    public void reject(String orderNumber, String reason, String seen, String user) {
        if (heldEarlier(orderNumber)) {
            earlier.reject(orderNumber, reason, user);
        } else {
            signOffs.answer(asked(orderNumber, user), Verdict.REJECTED, reason, seen, user);
        }
    }

    /** Whether it waits in an earlier diagram. */
    private boolean heldEarlier(String orderNumber) {
        return tasks.isOpen(orderNumber, EarlierHoldTasks.ORDER)
                || tasks.isOpen(orderNumber, EarlierHoldTasks.SHIPMENT);
    }

    private String asked(String orderNumber, String user) {
        String number = cases.ofOrder(orderNumber)
                .map(CaseView::number)
                .orElseThrow(() -> Refusal.notFound("task.none", orderNumber));
        held.refuseOwn(orderNumber, user);
        return number;
    }

    private static Map<String, String> terms(ReleaseCredit release) {
        SaidNumber amount = release.amount();
        return Map.of(
                CreditReleaseSignOff.AMOUNT,
                amount == null ? "" : amount.plain(),
                CreditReleaseSignOff.DEVIATION,
                release.deviationPercent().plain(),
                CreditReleaseSignOff.UNTIL,
                release.until() == null ? "" : String.valueOf(release.until()));
    }
}
