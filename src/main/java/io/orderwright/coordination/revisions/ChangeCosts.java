package io.orderwright.coordination.revisions;

import io.orderwright.fulfilment.deliveries.picking.Packing;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.decisions.own.AskedThings;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.changes.ChangeCost;
import io.orderwright.sales.changes.ChangeEffects.PutBack;
import io.orderwright.sales.changes.matrix.CostFacts;
import io.orderwright.sales.orders.OrderView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the work costs that a change makes. Whoever asks and whoever decides sees it; nothing is booked. */
@Component
public class ChangeCosts {

    /** What says what work costs. */
    public static final String TABLE = "sales/change-cost";

    private static final int CENTS = 2;

    private final DecisionTables tables;
    private final Packing packing;

    ChangeCosts(DecisionTables tables, Packing packing) {
        this.packing = packing;
        this.tables = tables;
    }

    /** The order that is changed. @param things by which a table finds what is said of it */
    public record CostedOrder(String tier, AskedThings things) {

        public static CostedOrder of(OrderView order) {
            return new CostedOrder(order.tier(), AskedThings.order(order.number(), order.customer()));
        }
    }

    /**
     * What costs nothing is left out.
     *
     * @param order as it is after the change
     * @param papers the open delivery whose papers are printed anew, each of its parcels' too; absent where none are
     * @param further what leaves with a further delivery, by line; nothing where none does
     */
    public List<ChangeCost> of(
            CostedOrder order, List<PutBack> putBack, @Nullable String papers, List<Quantity> further) {
        List<ChangeCost> all = new ArrayList<>();
        BigDecimal back = putBack.stream().map(one -> one.quantity().number()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (back.signum() > 0) {
            add(all, "PUT_BACK", order, back);
        }
        if (papers != null) {
            add(all, "PAPERS", order, BigDecimal.valueOf(packing.parcels(papers).size()));
        }
        if (!further.isEmpty()) {
            add(
                    all,
                    "FURTHER_DELIVERY",
                    order,
                    further.stream().map(Quantity::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        return all;
    }

    private void add(List<ChangeCost> all, String work, CostedOrder order, BigDecimal quantity) {
        Decision said = tables.decide(TABLE, new CostFacts(work, order.tier()), order.things());
        BigDecimal each = new BigDecimal(said.text("perPiece"));
        BigDecimal cost =
                new BigDecimal(said.text("fixed")).add(each.multiply(quantity)).setScale(CENTS, RoundingMode.HALF_UP);
        if (cost.signum() > 0) {
            Money company = Money.of(cost, ProductCatalog.COMPANY_CURRENCY);
            all.add(new ChangeCost(
                    work,
                    each.multiply(quantity).signum() == 0 ? null : new SaidNumber(quantity),
                    new SaidNumber(company.amount()),
                    company.code(),
                    said.row()));
        }
    }
}
