package io.orderwright.coordination.returns;

import io.orderwright.fulfilment.deliveries.traced.PieceBack;
import io.orderwright.fulfilment.deliveries.traced.TracedGoods;
import io.orderwright.fulfilment.returns.CustomerReturns;
import io.orderwright.fulfilment.returns.PieceOutcome;
import io.orderwright.fulfilment.returns.ReturnQueries;
import io.orderwright.fulfilment.returns.ReturnView;
import io.orderwright.fulfilment.returns.ReturnView.ReturnedLine;
import io.orderwright.fulfilment.returns.ReturnView.ReturnedSerial;
import io.orderwright.fulfilment.returns.ReturnedGoods;
import io.orderwright.fulfilment.stock.receipts.ReturnReceipts;
import io.orderwright.fulfilment.stock.receipts.TakeBackStock;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.sales.orders.OrderProgress;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books what comes back: on the order when it is with us, in stock when somebody has looked at it. The order is held first,
 * then the return, then stock in the order of the SKUs.
 */
@Component
public class BookReturn {

    private static final Map<PieceOutcome, PieceBack> BACK = Map.of(
            PieceOutcome.RESTOCK, PieceBack.STOCK,
            PieceOutcome.QUARANTINE, PieceBack.QUARANTINE,
            PieceOutcome.SCRAP, PieceBack.SCRAP);

    private final CustomerReturns returns;
    private final ReturnQueries queries;
    private final OrderProgress orders;
    private final ReturnReceipts stock;
    private final TracedGoods traced;
    private final RepairReturned repairs;

    BookReturn(
            CustomerReturns returns,
            ReturnQueries queries,
            OrderProgress orders,
            ReturnReceipts stock,
            TracedGoods traced,
            RepairReturned repairs) {
        this.repairs = repairs;
        this.traced = traced;
        this.returns = returns;
        this.queries = queries;
        this.orders = orders;
        this.stock = stock;
    }

    /** @param came as {@link ReturnedGoods} writes it; empty for all that was asked for */
    @Transactional
    public void received(String number, String came, String by) {
        ReturnView asked = queries.get(number);
        ReturnView view = returns.receive(number, ReturnedGoods.came(came, asked.lines()), by);
        orders.takenBack(view.order(), ReturnedQuantities.came(view.lines()));
    }

    /** @param pieces as {@link ReturnedGoods} writes them */
    @Transactional
    public void inspected(String number, String pieces, String by) {
        ReturnView came = queries.get(number);
        store(returns.inspect(number, ReturnedGoods.becomes(pieces, came.lines()), by), by);
    }

    /** All of it is good, without anybody having looked. */
    @Transactional
    public void takenAll(String number) {
        store(returns.takeAll(number), BusinessEvent.SYSTEM);
    }

    private void store(ReturnView view, String by) {
        Map<String, TakeBackStock> goods = new TreeMap<>();
        for (ReturnedLine line : view.lines()) {
            TakeBackStock one = new TakeBackStock(
                    line.sku(),
                    sum(line, PieceOutcome.RESTOCK::equals),
                    sum(line, outcome -> outcome.stocked() && outcome != PieceOutcome.RESTOCK));
            if (one.all().isPositive()) {
                goods.merge(line.sku(), one, BookReturn::together);
            }
        }
        stock.book(view.number(), List.copyOf(goods.values()), by);
        repairs.open(view, by);
        if (view.lines().stream().anyMatch(ReturnedLine::named)) {
            traced.hold(view.order());
            view.lines().forEach(line -> line.serials().forEach(one -> back(line, one)));
        }
    }

    /** What the customer gets back is out with its delivery again. */
    private void back(ReturnedLine line, ReturnedSerial one) {
        PieceOutcome outcome = one.outcome();
        PieceBack what = outcome == null ? null : BACK.get(outcome);
        if (what != null) {
            traced.cameBack(one.delivery(), line.sku(), one.serial(), what);
        }
    }

    private static Quantity sum(ReturnedLine line, Predicate<PieceOutcome> outcome) {
        return line.pieces().stream()
                .filter(piece -> outcome.test(piece.outcome()))
                .map(ReturnView.ReturnedPiece::quantity)
                .reduce(Quantity.zero(line.unit()), Quantity::plus);
    }

    private static TakeBackStock together(TakeBackStock one, TakeBackStock other) {
        return new TakeBackStock(
                one.sku(), one.free().plus(other.free()), one.blocked().plus(other.blocked()));
    }
}
