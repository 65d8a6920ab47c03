package io.orderwright.process.purchase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.platform.security.FieldRights;
import io.orderwright.platform.security.FieldRights.Field;
import io.orderwright.process.engine.forms.FormFacts;
import io.orderwright.supply.purchasing.PurchaseLine;
import io.orderwright.supply.purchasing.PurchaseView;
import io.orderwright.supply.purchasing.Purchasing;
import io.orderwright.supply.purchasing.SeenPurchase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What a buyer, or who approves the purchase, sees. */
@Component
class PurchaseForm implements FormFacts {

    private final Purchasing purchasing;
    private final FieldRights rights;
    private final ObjectMapper json;

    PurchaseForm(Purchasing purchasing, FieldRights rights, ObjectMapper json) {
        this.purchasing = purchasing;
        this.rights = rights;
        this.json = json;
    }

    @Override
    public String name() {
        return "purchase";
    }

    @Override
    public String shownAs() {
        return "purchase";
    }

    @Override
    public String subject() {
        return "purchaseNumber";
    }

    @Override
    public String about(String purchaseNumber) {
        return of(purchasing.get(purchaseNumber), purchasing.lines(purchaseNumber));
    }

    private String of(PurchaseView purchase, List<PurchaseLine> lines) {
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("number", purchase.number());
        card.put("supplier", purchase.supplierName() + " (" + purchase.supplier() + ")");
        card.put("total", purchase.total().toString());
        card.put("askedBy", Objects.requireNonNullElse(purchase.askedBy(), ""));
        card.put("table", purchase.row() == null ? "" : purchase.tableVersion() + " · " + purchase.row());
        card.put("lines", lines.stream().map(this::line).toList());
        card.put("seen", SeenPurchase.of(purchase, lines).toString());
        if (!rights.mayRead(Field.BUYING)) {
            // The word holds the total: who may not read that sends none back.
            card.replace("seen", "");
            List.of("supplier", "total", "table").forEach(what -> card.replace(what, FieldRights.MASK));
        }
        try {
            return json.writeValueAsString(card);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain texts and numbers are always JSON", e);
        }
    }

    private Map<String, Object> line(PurchaseLine line) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("sku", line.sku());
        row.put("quantity", line.quantity().plain());
        row.put("price", rights.mayRead(Field.BUYING) ? line.price().plain() : FieldRights.MASK);
        row.put("days", line.leadDays());
        row.put("neededFor", String.join(", ", line.neededFor()));
        return row;
    }
}
