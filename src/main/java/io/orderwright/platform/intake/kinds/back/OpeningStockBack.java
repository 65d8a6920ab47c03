package io.orderwright.platform.intake.kinds.back;

import io.orderwright.fulfilment.stock.StockView;
import io.orderwright.fulfilment.stock.opening.OpenStock;
import io.orderwright.fulfilment.stock.opening.StockOpenings;
import io.orderwright.platform.intake.back.RecordsBack;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.sales.catalog.ProductCatalog;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * What lies in a warehouse of a SKU. A book that the file opened is removed, one that it corrected is corrected by one opening
 * more: both as long as nothing else has moved there.
 */
@Component
public class OpeningStockBack implements RecordsBack<StockView> {

    /** Between SKU and warehouse. */
    private static final String BETWEEN = " | ";

    private final StockOpenings stock;
    private final ProductCatalog catalog;
    private final CompanyCalendar calendar;

    OpeningStockBack(StockOpenings stock, ProductCatalog catalog, CompanyCalendar calendar) {
        this.stock = stock;
        this.catalog = catalog;
        this.calendar = calendar;
    }

    public static String record(String sku, String warehouse) {
        return sku + BETWEEN + warehouse;
    }

    @Override
    public Class<StockView> stateType() {
        return StockView.class;
    }

    @Override
    public String subject(String record) {
        return record.substring(0, record.lastIndexOf(BETWEEN));
    }

    private static String warehouse(String record) {
        return record.substring(record.lastIndexOf(BETWEEN) + BETWEEN.length());
    }

    @Override
    public void hold(Collection<String> records) {
        new TreeSet<>(records).forEach(record -> stock.hold(subject(record), warehouse(record)));
    }

    @Override
    public Map<String, StockView> now(Collection<String> records) {
        Map<String, StockView> books = new HashMap<>();
        records.forEach(
                record -> stock.find(subject(record), warehouse(record)).ifPresent(book -> books.put(record, book)));
        return books;
    }

    @Override
    public void restore(Map<String, StockView> before, Map<String, StockView> now, String actor) {
        before.forEach((record, stood) -> {
            String unit = Objects.requireNonNull(
                            catalog.bySku(List.of(stood.sku())).get(stood.sku()))
                    .unit();
            OpenStock again = new OpenStock(
                    stood.sku(),
                    stood.warehouse(),
                    Quantity.of(stood.onHand(), unit),
                    Quantity.of(stood.safety(), unit));
            stock.open(again, calendar.today(), actor);
        });
    }

    @Override
    public void remove(Map<String, StockView> now, String actor) {
        now.values().forEach(book -> stock.remove(book.sku(), book.warehouse(), actor));
    }
}
