package io.orderwright.process.purchase;

import io.orderwright.process.effects.NeutralJson;
import io.orderwright.process.effects.PartnerMessages;
import io.orderwright.supply.purchasing.PurchaseLine;
import io.orderwright.supply.purchasing.PurchaseView;
import io.orderwright.supply.purchasing.Purchasing;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What suppliers are told about purchase orders, in our own neutral form. */
@Component
class SupplierPartnerMessages implements PartnerMessages {

    private static final String POST_ORDER = "supplier.post-purchase-order";

    private final Purchasing purchasing;
    private final NeutralJson json;

    SupplierPartnerMessages(Purchasing purchasing, NeutralJson json) {
        this.purchasing = purchasing;
        this.json = json;
    }

    @Override
    public boolean knows(String topic) {
        return topic.equals(POST_ORDER);
    }

    @Override
    public Map<String, String> bodiesFor(String topic, Collection<String> numbers) {
        Map<String, String> bodies = new HashMap<>();
        numbers.forEach(number -> bodies.put(number, json.text(order(purchasing.get(number)))));
        return bodies;
    }

    private Map<String, Object> order(PurchaseView purchase) {
        Map<String, Object> body = new HashMap<>();
        body.put("purchaseNumber", purchase.number());
        body.put("supplier", Map.of("code", purchase.supplier(), "name", purchase.supplierName()));
        body.put("currency", purchase.currency());
        body.put("total", purchase.total().amount());
        body.put(
                "lines",
                purchasing.lines(purchase.number()).stream()
                        .map(SupplierPartnerMessages::line)
                        .toList());
        return body;
    }

    private static Map<String, Object> line(PurchaseLine line) {
        return Map.of(
                "sku", line.sku(), "quantity", line.quantity(), "price", line.price(), "leadDays", line.leadDays());
    }
}
