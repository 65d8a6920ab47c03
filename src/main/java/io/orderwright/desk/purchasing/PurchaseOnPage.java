package io.orderwright.desk.purchasing;

import io.orderwright.fulfilment.stock.receipts.ExpectedReceipt;
import io.orderwright.fulfilment.stock.receipts.ExpectedReceipts;
import io.orderwright.integration.PartnerEffects;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.supply.purchasing.PurchaseLine;
import io.orderwright.supply.purchasing.PurchaseView;
import io.orderwright.supply.purchasing.Purchasing;
import io.orderwright.supply.purchasing.SeenPurchase;
import io.orderwright.supply.purchasing.excess.PurchaseExcesses;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a purchase shows of it: its lines, what has come of them, why it was approved, what the supplier was sent. */
@Component
class PurchaseOnPage {

    private static final String APPROVAL = "purchasing/order-approval";
    private static final int MOST = 20;

    private final Purchasing purchasing;
    private final PartnerEffects effects;
    private final ExpectedReceipts expected;
    private final DecisionLog decisions;
    private final ProductCatalog catalog;
    private final PurchaseExcesses excesses;

    PurchaseOnPage(
            Purchasing purchasing,
            PartnerEffects effects,
            ExpectedReceipts expected,
            DecisionLog decisions,
            ProductCatalog catalog,
            PurchaseExcesses excesses) {
        this.purchasing = purchasing;
        this.effects = effects;
        this.expected = expected;
        this.decisions = decisions;
        this.catalog = catalog;
        this.excesses = excesses;
    }

    void show(String number, Model model) {
        List<PurchaseLine> lines = purchasing.lines(number);
        PurchaseView purchase = purchasing.get(number);
        model.addAttribute("purchase", purchase);
        model.addAttribute("seen", SeenPurchase.of(purchase, lines).toString());
        model.addAttribute("lines", lines);
        model.addAttribute(
                "products", catalog.bySku(lines.stream().map(PurchaseLine::sku).toList()));
        model.addAttribute(
                "come",
                expected.under(number).stream()
                        .collect(Collectors.toMap(ExpectedReceipt::sku, ExpectedReceipt::received, Quantity::plus)));
        model.addAttribute(
                "why",
                decisions.of(number).stream()
                        .filter(made -> made.decision().table().equals(APPROVAL))
                        .reduce((earlier, later) -> later)
                        .map(made -> made.decision().text("reason"))
                        .orElse(""));
        model.addAttribute("electronic", purchasing.electronic(number));
        model.addAttribute("sent", effects.of(number));
        model.addAttribute("excesses", excesses.ofPurchase(number, MOST));
    }
}
