package io.orderwright.process.orderchange;

import io.orderwright.approvals.ApprovalForecast;
import io.orderwright.approvals.Approvals;
import io.orderwright.coordination.OrderAtPartners;
import io.orderwright.coordination.OrderQuestions;
import io.orderwright.coordination.SupplyShortage;
import io.orderwright.credit.CreditAnswer;
import io.orderwright.credit.CreditControl;
import io.orderwright.fulfilment.deliveries.Reducing;
import io.orderwright.fulfilment.deliveries.Reducing.Reduced;
import io.orderwright.fulfilment.stock.Freeing;
import io.orderwright.fulfilment.stock.Freeing.Freed;
import io.orderwright.fulfilment.stock.Freeing.Less;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.sales.changes.ChangeEffects;
import io.orderwright.sales.changes.ChangeEffects.LessSupply;
import io.orderwright.sales.changes.ChangeEffects.PutBack;
import io.orderwright.sales.changes.ports.Changing;
import io.orderwright.sales.orders.LoweredLine;
import io.orderwright.sales.orders.OrderAmendments;
import io.orderwright.sales.orders.OrderAmendments.Lowered;
import io.orderwright.sales.orders.OrderHandling;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.sales.orders.OrderView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lowers an order in all books at once, in the order of locks: credit, stock, the order, its delivery. It touches nothing
 * else, and nobody waits for it: the process goes on where it stands.
 */
@Component
class ChangeRun implements Changing {

    private final OrderHandling orders;
    private final OrderAmendments amendments;
    private final CreditControl credit;
    private final Freeing freeing;
    private final Reducing reducing;
    private final SupplyShortage supply;
    private final Approvals approvals;
    private final OrderQuestions questions;
    private final OrderAtPartners partners;
    private final TransactionTemplate apart;

    ChangeRun(
            OrderHandling orders,
            OrderAmendments amendments,
            CreditControl credit,
            Freeing freeing,
            Reducing reducing,
            SupplyShortage supply,
            Approvals approvals,
            OrderQuestions questions,
            OrderAtPartners partners,
            PlatformTransactionManager transactions) {
        this.orders = orders;
        this.amendments = amendments;
        this.credit = credit;
        this.freeing = freeing;
        this.reducing = reducing;
        this.supply = supply;
        this.approvals = approvals;
        this.questions = questions;
        this.partners = partners;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What was done, and what is to be told about it. */
    private record Run(
            Lowered lowered,
            List<Freed> freed,
            @Nullable Reduced reduced,
            List<LessSupply> supply,
            ChangeEffects effects) {}

    /** Nobody hears of it: the engine, which might keep what it heard, is never part of what is rolled back. */
    @Override
    public ChangeEffects preview(String orderNumber, Map<Integer, BigDecimal> wanted) {
        Run run = apart.execute(status -> {
            status.setRollbackOnly();
            return run(orderNumber, wanted, "preview", "preview", "preview");
        });
        return Objects.requireNonNull(run).effects();
    }

    @Override
    public Changed carryOut(
            String orderNumber, Map<Integer, BigDecimal> wanted, String changeOrder, String reason, String by) {
        Run run = run(orderNumber, wanted, changeOrder, reason, by);
        supply.tell(run.supply());
        freeing.tell(orderNumber, run.freed());
        reducing.tell(orderNumber, run.reduced());
        amendments.tell(run.lowered(), changeOrder, by);
        credit.lookAgain(run.lowered().after().customer());
        return new Changed(run.effects(), run.lowered().version());
    }

    @Override
    public int version(String orderNumber) {
        return amendments.version(orderNumber);
    }

    private Run run(String orderNumber, Map<Integer, BigDecimal> wanted, String changeOrder, String reason, String by) {
        OrderView seen = orders.get(orderNumber);
        credit.lock(seen.customer(), seen.currency());
        freeing.hold(seen.lines().stream()
                .filter(line -> wanted.containsKey(line.lineNo()))
                .map(OrderView.Line::sku)
                .toList());
        Lowered lowered = amendments.lower(orderNumber, wanted, changeOrder, reason, by);
        OrderView before = lowered.before();
        OrderView after = lowered.after();
        partners.refuseWhileBeingSent(before);
        credit.lower(orderNumber, after.gross());
        List<Freed> freed = freeing.free(
                orderNumber,
                lowered.lines().stream()
                        .map(line -> new Less(line.lineNo(), line.sku(), line.unmissed(), line.freed()))
                        .toList());
        Reduced reduced = reducing.reduce(
                        orderNumber,
                        freed.stream()
                                .map(one -> new Reducing.Less(one.lineNo(), one.sku(), one.delivery(), one.quantity()))
                                .toList())
                .orElse(null);
        List<LessSupply> less = supply.reduce(orderNumber, unmissed(lowered.lines()), by);
        Agreement agreement = agreement(before, after);
        // Where somebody must agree to it, it is carried out once that one has.
        approvals.carryOver(orderNumber, OrderQuestions.content(after), changeOrder, by);
        return new Run(lowered, freed, reduced, less, effects(lowered, reduced, less, agreement));
    }

    private static Map<String, BigDecimal> unmissed(List<LoweredLine> lines) {
        Map<String, BigDecimal> bySku = new TreeMap<>();
        lines.stream()
                .filter(line -> line.unmissed().signum() > 0)
                .forEach(line -> bySku.merge(line.sku(), line.unmissed(), BigDecimal::add));
        return bySku;
    }

    /**
     * Who must agree.
     *
     * @param approver the last of those whom the table names for the order as it will be and who neither answered for it nor
     *     would have had to as it was; absent where there is none
     */
    private record Agreement(@Nullable String approver, Decision decision) {}

    private Agreement agreement(OrderView before, OrderView after) {
        String answer = credit.answered(after.number()).map(CreditAnswer::name).orElse(CreditAnswer.APPROVE.name());
        ApprovalForecast now = approvals.forecast(questions.approval(after, answer));
        // Before anybody was asked, whoever must be will be.
        boolean yetToCome =
                before.state() == OrderState.PLACED || before.state() == OrderState.ON_HOLD && !before.reservedAny();
        if (yetToCome) {
            return new Agreement(null, now.decision());
        }
        Set<String> more = new LinkedHashSet<>(now.groups());
        more.removeAll(approvals.asked(after.number()));
        if (!more.isEmpty()) {
            more.removeAll(
                    approvals.forecast(questions.approval(before, answer)).groups());
        }
        return new Agreement(more.stream().reduce((first, second) -> second).orElse(null), now.decision());
    }

    private ChangeEffects effects(
            Lowered lowered, @Nullable Reduced reduced, List<LessSupply> less, Agreement agreement) {
        OrderView before = lowered.before();
        OrderView after = lowered.after();
        List<PutBack> back = new ArrayList<>();
        if (reduced != null) {
            new TreeMap<>(reduced.putBack()).forEach((sku, quantity) -> back.add(new PutBack(sku, quantity)));
        }
        return new ChangeEffects(
                after.currency(),
                before.gross(),
                after.gross(),
                lowered.lines().stream()
                        .map(line -> new ChangeEffects.Line(
                                line.lineNo(),
                                line.sku(),
                                line.name(),
                                line.unit(),
                                line.from(),
                                line.to(),
                                line.unmissed(),
                                line.freed()))
                        .toList(),
                less,
                reduced == null ? null : reduced.delivery(),
                back,
                after.goesOnAfter(before),
                partners.erpHas(after.number()),
                partners.customerWasTold(after),
                agreement.approver(),
                agreement.decision().version(),
                agreement.decision().row());
    }
}
