package io.orderwright.platform.decisions.table;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names under which workbooks know our classes, and where these classes live now. A workbook belongs to its owner: it
 * keeps the name that it was published with, wherever a later version moves the class, so that header, hash and version of a
 * table that nobody changed stay what they were.
 */
public final class PublishedNames {

    private static final Map<String, String> NOW = Map.of(
            "io.orderwright.decisions.RowAnswer", "io.orderwright.platform.decisions.RowAnswer",
            "io.orderwright.inventory.CountFacts", "io.orderwright.fulfilment.stock.CountFacts",
            "io.orderwright.inventory.OverDeliveryFacts", "io.orderwright.fulfilment.stock.OverDeliveryFacts",
            "io.orderwright.inventory.AllocationFacts", "io.orderwright.fulfilment.stock.AllocationFacts",
            "io.orderwright.shipping.CarrierFacts", "io.orderwright.fulfilment.deliveries.CarrierFacts",
            "io.orderwright.insertion.InsertionFacts", "io.orderwright.fulfilment.expediting.InsertionFacts",
            "io.orderwright.purchasing.OfferFacts", "io.orderwright.supply.purchasing.OfferFacts",
            "io.orderwright.purchasing.PurchaseFacts", "io.orderwright.supply.purchasing.PurchaseFacts",
            "io.orderwright.production.WorkFacts", "io.orderwright.supply.production.WorkFacts");

    private static final Pattern PUBLISHED = Pattern.compile(
            "\\b(" + NOW.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")\\b");

    private PublishedNames() {}

    /** The text of a header cell with every published name replaced by the class's name of today. */
    public static String resolved(String text) {
        return PUBLISHED.matcher(text).replaceAll(found -> NOW.get(found.group(1)));
    }
}
