package io.orderwright.platform.intake.kinds.back;

import io.orderwright.fulfilment.stock.StockView;
import io.orderwright.fulfilment.stock.opening.OpenStock;
import io.orderwright.fulfilment.stock.opening.StockOpenings;
import io.orderwright.platform.intake.back.RecordsBack;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.numbers.SaidNumber;
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
public class OpeningStockBack implements RecordsBack<OpeningStockBack.KeptBook> {

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

    /**
     * A book as it is kept for the time when its import is taken back: numbers in the product's unit, which a product keeps while
     * there is anything of it. Books that were kept before stock knew its unit are the same text.
     */
    public record KeptBook(
            String sku,
            String warehouse,
            SaidNumber onHand,
            SaidNumber reserved,
            SaidNumber blocked,
            SaidNumber safety,
            SaidNumber available,
            SaidNumber backOrdered) {

        static KeptBook of(StockView book) {
            return new KeptBook(
                    book.sku(),
                    book.warehouse(),
                    number(book.onHand()),
                    number(book.reserved()),
                    number(book.blocked()),
                    number(book.safety()),
                    number(book.available()),
                    number(book.backOrdered()));
        }

        private static SaidNumber number(Quantity quantity) {
            return new SaidNumber(quantity.kept());
        }
    }

    public static String record(String sku, String warehouse) {
        return sku + BETWEEN + warehouse;
    }

    @Override
    public Class<KeptBook> stateType() {
        return KeptBook.class;
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
    public Map<String, KeptBook> now(Collection<String> records) {
        Map<String, KeptBook> books = new HashMap<>();
        records.forEach(record ->
                stock.find(subject(record), warehouse(record)).ifPresent(book -> books.put(record, KeptBook.of(book))));
        return books;
    }

    @Override
    public void restore(Map<String, KeptBook> before, Map<String, KeptBook> now, String actor) {
        before.forEach((record, stood) -> {
            String unit = Objects.requireNonNull(
                            catalog.bySku(List.of(stood.sku())).get(stood.sku()))
                    .unit();
            OpenStock again = new OpenStock(
                    stood.sku(),
                    stood.warehouse(),
                    stood.onHand().quantity(unit),
                    stood.safety().quantity(unit));
            stock.open(again, calendar.today(), actor);
        });
    }

    @Override
    public void remove(Map<String, KeptBook> now, String actor) {
        now.values().forEach(book -> stock.remove(book.sku(), book.warehouse(), actor));
    }
}
