package io.orderwright.supply.purchasing;

import io.orderwright.platform.documents.Documents;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.ProductView;
import io.orderwright.supply.purchasing.PurchaseView.PurchaseState;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The purchase order as the supplier gets it on paper; template {@code purchase-order}. */
@Service
@Transactional(readOnly = true)
public class PurchasePapers {

    private final Purchasing purchasing;
    private final ProductCatalog catalog;
    private final Documents documents;
    private final CompanyCalendar calendar;

    PurchasePapers(Purchasing purchasing, ProductCatalog catalog, Documents documents, CompanyCalendar calendar) {
        this.purchasing = purchasing;
        this.catalog = catalog;
        this.documents = documents;
        this.calendar = calendar;
    }

    /**
     * As PDF. Until it is ordered it says that it is a draft.
     *
     * @throws Refusal NOT_FOUND for an unknown number; CONFLICT when the owner's template cannot be printed
     */
    public byte[] pdf(String number, Locale language) {
        PurchaseView purchase = purchasing.get(number);
        Instant moment = Objects.requireNonNullElse(purchase.orderedAt(), calendar.now());
        LocalDate date = calendar.dateOf(moment);
        Map<String, Object> facts = new HashMap<>();
        facts.put("number", purchase.number());
        facts.put("draft", purchase.state() != PurchaseState.ORDERED && purchase.state() != PurchaseState.RECEIVED);
        facts.put("supplier", purchase.supplier());
        facts.put("supplierName", purchase.supplierName());
        facts.put("date", date.toString());
        facts.put("orderedBy", Objects.requireNonNullElse(purchase.orderedBy(), ""));
        facts.put("currency", purchase.currency());
        facts.put("total", purchase.total().grouped());
        facts.put("lines", lines(purchasing.lines(number), date));
        return documents.pdf("purchase-order", language, facts);
    }

    private List<Map<String, Object>> lines(List<PurchaseLine> lines, LocalDate ordered) {
        Map<String, ProductView> products =
                catalog.bySku(lines.stream().map(PurchaseLine::sku).toList());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (PurchaseLine line : lines) {
            ProductView product = products.get(line.sku());
            rows.add(Map.of(
                    "position", rows.size() + 1,
                    "sku", line.sku(),
                    "name", product == null ? "" : product.name(),
                    "unit", line.quantity().unit(),
                    "quantity", line.quantity().plain(),
                    "price", price(line.price().amount()),
                    "amount", line.amount().grouped(),
                    "wanted", ordered.plusDays(line.leadDays()).toString()));
        }
        return rows;
    }

    /** As an amount, with the further decimals that a price may have. */
    private static String price(BigDecimal value) {
        return new DecimalFormat("#,##0.00##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
