package io.orderwright.coordination.returns;

import io.orderwright.finance.invoices.Billing;
import io.orderwright.finance.invoices.CreditedLines;
import io.orderwright.finance.invoices.CreditedLines.CreditedLine;
import io.orderwright.finance.invoices.corrections.CorrectInvoice;
import io.orderwright.finance.invoices.corrections.CorrectionReason;
import io.orderwright.finance.invoices.corrections.CorrectionState;
import io.orderwright.finance.invoices.corrections.CorrectionView;
import io.orderwright.finance.invoices.corrections.Corrections;
import io.orderwright.fulfilment.returns.ReturnQueries;
import io.orderwright.fulfilment.returns.ReturnSettlement;
import io.orderwright.fulfilment.returns.ReturnState;
import io.orderwright.fulfilment.returns.ReturnView;
import io.orderwright.fulfilment.returns.ReturnView.AskedCredit;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.sales.orders.OrderProgress;
import io.orderwright.sales.orders.OrderQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back what documents asked for goods that came back, as soon as they are billed. The order's documents are held first,
 * then the order, as when it is billed: whatever moves them meanwhile is either seen here, or finds the process waiting.
 */
@Component
public class CreditReturn {

    private static final int MOST_OF_AN_ORDER = 500;

    private final ReturnSettlement settlement;
    private final ReturnQueries queries;
    private final Corrections corrections;
    private final Billing billing;
    private final OrderProgress progress;
    private final OrderQueries orders;
    private final CreditedInFull after;

    CreditReturn(
            ReturnSettlement settlement,
            ReturnQueries queries,
            Corrections corrections,
            Billing billing,
            OrderProgress progress,
            OrderQueries orders,
            CreditedInFull after) {
        this.settlement = settlement;
        this.queries = queries;
        this.corrections = corrections;
        this.billing = billing;
        this.progress = progress;
        this.orders = orders;
        this.after = after;
    }

    /** Asks for what can be credited now and was not asked for yet; at the end, for what is kept of it, and lets the rest pay what went out for it. */
    @Transactional
    public ReturnCredit credit(String number) {
        after.hold(queries.get(number));
        ReturnCredit far = credited(number);
        if (far == ReturnCredit.DONE) {
            after.follow(number);
        }
        return far;
    }

    private ReturnCredit credited(String number) {
        ReturnView view = queries.get(number);
        String order = view.order();
        billing.settled(order);
        progress.hold(order);
        billing.settled(order);
        List<CorrectionView> asked = asked(view);
        if (queries.settledOtherwise(number)) {
            return ReturnCredit.DONE;
        }
        if (stands(asked, CorrectionState.ASKED)) {
            return ReturnCredit.WAIT;
        }
        if (dropped(view, queries.attempt(number))) {
            return ReturnCredit.ASK_PERSON;
        }
        Map<Integer, Quantity> open = open(view, asked);
        return open.isEmpty() ? deposits(view, asked) : goods(view, CreditPlan.of(billing.details(order), open));
    }

    /** A deposit is paid back only when what deducted it is taken back: never while that is asked about, or refused. */
    private ReturnCredit deposits(ReturnView view, List<CorrectionView> asked) {
        Set<String> credited = asked.stream()
                .filter(one -> one.creditNote() != null)
                .map(CorrectionView::invoice)
                .collect(Collectors.toSet());
        Map<String, CreditedLines> left = new TreeMap<>();
        CreditPlan.depositsLeft(billing.details(view.order()), credited)
                .forEach(deposit -> left.put(deposit, CreditedLines.ALL));
        return left.isEmpty() ? ReturnCredit.DONE : ask(view, left);
    }

    private List<CorrectionView> asked(ReturnView view) {
        return view.credits().stream()
                .map(AskedCredit::correction)
                .map(corrections::get)
                .toList();
    }

    private static boolean stands(List<CorrectionView> asked, CorrectionState state) {
        return asked.stream().anyMatch(one -> one.state() == state);
    }

    /** Nobody agreed to a correction, and nobody has said yet what follows from that. */
    private boolean dropped(ReturnView view, int attempt) {
        return view.credits().stream()
                .filter(one -> one.attempt() == attempt)
                .map(one -> corrections.get(one.correction()))
                .anyMatch(one -> one.state() == CorrectionState.DECLINED || one.state() == CorrectionState.WITHDRAWN);
    }

    /** What is to be credited less what is. */
    private static Map<Integer, Quantity> open(ReturnView view, List<CorrectionView> asked) {
        Map<Integer, Quantity> open = new TreeMap<>(ReturnedQuantities.credited(view.lines()));
        asked.stream()
                .filter(one -> one.creditNote() != null)
                .flatMap(one -> one.lines().stream())
                .filter(line -> line.quantity() != null)
                .forEach(line -> open.computeIfPresent(line.orderLine(), (no, left) -> left(left, line)));
        open.values().removeIf(Quantity::isZero);
        return open;
    }

    private static Quantity left(Quantity open, CreditedLine line) {
        return line.quantity() == null ? open : open.minusOrZero(Quantity.of(line.quantity(), open.unit()));
    }

    private ReturnCredit goods(ReturnView view, CreditPlan plan) {
        if (!plan.whole()) {
            return plan.unposted() || unbilled(view.order(), plan.uncovered())
                    ? ReturnCredit.WAIT
                    : ReturnCredit.ASK_PERSON;
        }
        ReturnCredit asked = ask(view, plan.corrections());
        return asked == ReturnCredit.DONE ? credited(view.number()) : asked;
    }

    /** DONE where each has its credit note at once. */
    private ReturnCredit ask(ReturnView view, Map<String, CreditedLines> wanted) {
        if (wanted.keySet().stream().anyMatch(this::askedAbout)) {
            return ReturnCredit.WAIT;
        }
        int attempt = queries.attempt(view.number());
        List<CorrectionView> now = new ArrayList<>();
        wanted.forEach((document, lines) -> now.add(corrections.ask(
                new CorrectInvoice(
                        document,
                        attempt == 0 ? view.number() : view.number() + "-" + attempt,
                        CorrectionReason.GOODS_RETURNED,
                        lines,
                        view.number() + ": " + view.words()),
                view.followedBy())));
        now.forEach(one -> settlement.creditAsked(view.number(), one.number(), one.invoice()));
        return now.stream().map(CorrectionView::number).map(corrections::get).allMatch(one -> one.creditNote() != null)
                ? ReturnCredit.DONE
                : ReturnCredit.WAIT;
    }

    /** Of one of the lines more has left than is billed. */
    private boolean unbilled(String order, Set<Integer> lines) {
        return orders.get(order).lines().stream()
                .anyMatch(
                        line -> lines.contains(line.lineNo()) && line.shipped().isMoreThan(line.invoiced()));
    }

    private boolean askedAbout(String document) {
        return stands(corrections.ofInvoice(document), CorrectionState.ASKED);
    }

    /** The returns of an order whose credit may wait for what has just happened to its documents. */
    @Transactional(readOnly = true)
    public List<String> waiting(String order) {
        return queries.page(Set.of(ReturnState.INSPECTED), order, Long.MAX_VALUE, MOST_OF_AN_ORDER).stream()
                .map(ReturnView::number)
                .toList();
    }
}
