package io.orderwright.process.purchase;

import io.orderwright.integration.messages.MessageParty;
import io.orderwright.integration.messages.PurchaseMessage;
import io.orderwright.integration.messages.PurchaseMessage.GoodsToBuy;
import io.orderwright.process.effects.NeutralJson;
import io.orderwright.process.effects.PartnerMessages;
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

    private PurchaseMessage order(PurchaseView purchase) {
        return new PurchaseMessage(
                purchase.number(),
                new MessageParty(purchase.supplier(), purchase.supplierName()),
                purchase.currency(),
                purchase.total().amount(),
                purchasing.lines(purchase.number()).stream()
                        .map(line -> new GoodsToBuy(
                                line.sku(), line.quantity().kept(), line.price().amount(), line.leadDays()))
                        .toList());
    }
}
