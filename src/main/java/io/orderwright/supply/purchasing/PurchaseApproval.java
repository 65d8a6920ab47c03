package io.orderwright.supply.purchasing;

import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.reference.goods.UnitCost;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.supply.purchasing.store.PurchaseQueries;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who must agree to a purchase order, says the table; its answer is kept. */
@Component
class PurchaseApproval {

    private final PurchaseQueries queries;
    private final ProductCatalog catalog;
    private final DecisionTables tables;
    private final DecisionLog decisions;

    PurchaseApproval(PurchaseQueries queries, ProductCatalog catalog, DecisionTables tables, DecisionLog decisions) {
        this.queries = queries;
        this.catalog = catalog;
        this.tables = tables;
        this.decisions = decisions;
    }

    Decision decide(PurchaseView purchase, List<PurchaseLine> lines) {
        boolean known = queries.orderedBefore(purchase.supplier());
        Map<String, UnitCost> lastPaid =
                queries.lastPaid(lines.stream().map(PurchaseLine::sku).toList());
        Decision decision =
                tables.decide(Purchasing.APPROVAL, PurchaseFacts.of(known, purchase, lines, lastPaid, catalog));
        decisions.record(purchase.number(), decision);
        return decision;
    }
}
