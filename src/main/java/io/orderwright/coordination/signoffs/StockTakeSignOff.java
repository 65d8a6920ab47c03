package io.orderwright.coordination.signoffs;

import io.orderwright.approvals.ports.SignOffKind;
import io.orderwright.approvals.signoffs.AskSignOff;
import io.orderwright.approvals.signoffs.ExcludedPerson;
import io.orderwright.approvals.signoffs.PartTaken;
import io.orderwright.approvals.signoffs.SignOffAnswer;
import io.orderwright.approvals.signoffs.SignOffFacts;
import io.orderwright.approvals.signoffs.SignOffFacts.Fact;
import io.orderwright.approvals.signoffs.SignOffSubject;
import io.orderwright.approvals.signoffs.SignOffs;
import io.orderwright.fulfilment.stock.counts.StockCount;
import io.orderwright.fulfilment.stock.counts.StockTakeView;
import io.orderwright.fulfilment.stock.counts.StockTakes;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.kernel.Fingerprint;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Roles;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Differences of a stock take that fulfilment/count-release wants agreed to are signed off by finance. Whoever counted last
 * asks, and who counted at all never agrees.
 */
@Component
public class StockTakeSignOff implements SignOffKind {

    public static final String NAME = "STOCK_TAKE";

    private final StockTakes takes;
    private final DecisionLog decisions;
    private final SignOffs signOffs;

    StockTakeSignOff(StockTakes takes, DecisionLog decisions, SignOffs signOffs) {
        this.takes = takes;
        this.decisions = decisions;
        this.signOffs = signOffs;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public AskSignOff question(String number) {
        StockTakeView take = takes.get(number);
        Money value = takes.value(number);
        return new AskSignOff(
                new SignOffSubject(number, NAME, take.warehouse(), value),
                Objects.requireNonNull(take.askedBy(), "nobody handed it in"),
                content(number),
                value,
                List.of(Roles.FINANCE),
                null,
                decisions.last(number, StockTakes.TABLE),
                true);
    }

    /** What was counted, and what the books said then. */
    private String content(String number) {
        return Fingerprint.of(takes.differences(number).stream()
                .map(count -> count.sku() + "*" + count.counted().plain() + "/"
                        + count.book().plain())
                .collect(Collectors.joining("|")));
    }

    @Override
    public Collection<ExcludedPerson> tookPart(String number) {
        return takes.differences(number).stream()
                .map(count -> new ExcludedPerson(count.countedBy(), PartTaken.COUNTED))
                .toList();
    }

    @Override
    public SignOffFacts facts(String number) {
        StockTakeView take = takes.get(number);
        return new SignOffFacts(
                "/stock/takes/" + number,
                List.of(
                        new Fact("stock.keep.warehouse", take.warehouse()),
                        new Fact("stock.take.worth", takes.value(number).toString())),
                List.of("products.sku", "stock.take.quantity", "stock.take.book", "stock.take.difference", "stock.by"),
                takes.differences(number).stream().map(StockTakeSignOff::texts).toList());
    }

    private static List<String> texts(StockCount count) {
        return List.of(
                count.sku(),
                count.counted().plain(),
                count.book().plain(),
                count.difference().plain(),
                count.countedBy());
    }

    @Override
    public Collection<String> readers() {
        return Roles.EMPLOYEES;
    }

    /** What came of the question goes into the books: the differences are booked, or people count again. */
    public void answered(String number) {
        SignOffAnswer answer = signOffs.answer(number);
        if (signOffs.granted(number, content(number))) {
            takes.release(number, answer.by());
        } else {
            takes.returned(number, answer.comment(), answer.by());
        }
    }
}
