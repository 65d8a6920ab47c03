package io.orderwright.desk;

import io.orderwright.fulfilment.stock.receipts.ExpectedReceipt;
import io.orderwright.fulfilment.stock.receipts.ExpectedReceipts;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.supply.purchasing.PurchaseView.PurchaseState;
import io.orderwright.supply.purchasing.requisitions.NeedOfOrder;
import io.orderwright.supply.purchasing.requisitions.Requisitions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an order lacks, what of it is on its way to anybody, and what is being bought because of this order. */
@Component
public class MissingGoods {

    /** What is ordered is expected, and told so. */
    private static final Set<PurchaseState> NOT_ORDERED =
            Set.of(PurchaseState.DRAFT, PurchaseState.IN_APPROVAL, PurchaseState.SENT);

    private final ExpectedReceipts expected;
    private final Requisitions requisitions;

    MissingGoods(ExpectedReceipts expected, Requisitions requisitions) {
        this.expected = expected;
        this.requisitions = requisitions;
    }

    /**
     * What is missing of a SKU.
     *
     * @param coming on its way to whoever is served next, the first due first
     * @param asked what this order's lack has led to and is not ordered yet
     */
    public record MissingProduct(
            String sku, String name, Quantity quantity, List<ExpectedReceipt> coming, List<NeedOfOrder> asked) {}

    @Transactional(readOnly = true)
    public List<MissingProduct> of(OrderView order) {
        Map<String, List<OrderView.LineView>> lacking = new LinkedHashMap<>();
        order.lines().stream().filter(line -> line.backOrdered().isPositive()).forEach(line -> lacking.computeIfAbsent(
                        line.sku(), sku -> new ArrayList<>())
                .add(line));
        if (lacking.isEmpty()) {
            return List.of();
        }
        List<NeedOfOrder> asked = requisitions.ofOrder(order.number());
        return lacking.entrySet().stream()
                .map(one -> missing(one.getKey(), one.getValue(), asked))
                .toList();
    }

    private MissingProduct missing(String sku, List<OrderView.LineView> lines, List<NeedOfOrder> asked) {
        OrderView.LineView line = lines.get(0);
        Quantity quantity =
                lines.stream().map(OrderView.LineView::backOrdered).reduce(Quantity.zero(line.unit()), Quantity::plus);
        return new MissingProduct(
                sku,
                line.name(),
                quantity,
                expected.of(sku),
                asked.stream()
                        .filter(need -> need.sku().equals(sku))
                        .filter(need -> need.state() == null || NOT_ORDERED.contains(need.state()))
                        .toList());
    }
}
