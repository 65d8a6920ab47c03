package io.orderwright.desk.entry;

import static java.util.stream.Collectors.toMap;

import io.orderwright.desk.ports.DryRun.DryRunOutcome;
import io.orderwright.fulfilment.stock.AvailableToPromise;
import io.orderwright.fulfilment.stock.StockForecast;
import io.orderwright.fulfilment.stock.StockView;
import io.orderwright.fulfilment.stock.receipts.ExpectedReceipts;
import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.reference.goods.Pack;
import io.orderwright.platform.reference.goods.SoldPack;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.ProductView;
import io.orderwright.sales.orders.OrderView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows a draft's lines with their price and what there is of them: now, and of what is missing, from which day. */
@Component
class PreviewLines {

    private final ExpectedReceipts receipts;
    private final ProductCatalog catalog;
    private final RefusalTexts texts;

    PreviewLines(ExpectedReceipts receipts, ProductCatalog catalog, RefusalTexts texts) {
        this.catalog = catalog;
        this.receipts = receipts;
        this.texts = texts;
    }

    List<Preview.Line> of(TypedOrder typed, DryRunOutcome outcome, OrderView order, Locale locale) {
        Map<String, Quantity> wanted = order.lines().stream()
                .collect(toMap(OrderView.LineView::sku, OrderView.LineView::ordered, Quantity::plus));
        Map<String, List<String>> packs = packs(wanted.keySet());
        return IntStream.range(0, order.lines().size())
                .mapToObj(i -> {
                    int asked = outcome.places().get(i);
                    OrderView.LineView line = order.lines().get(i);
                    return line(
                            typed.rows().get(asked),
                            line,
                            typed.order().lines().get(asked).unitPrice() == null,
                            outcome.stock(),
                            Objects.requireNonNull(wanted.get(line.sku())),
                            packs,
                            locale);
                })
                .toList();
    }

    /** What a quantity may be said in, by SKU; nothing for a product without packs. */
    private Map<String, List<String>> packs(Set<String> skus) {
        return catalog.bySku(skus).values().stream()
                .filter(product -> !product.packs().isEmpty())
                .collect(toMap(ProductView::sku, product -> Stream.concat(
                                Stream.of(product.unit()),
                                product.packs().stream().map(Pack::name))
                        .toList()));
    }

    /** The price of what the quantity was said in: a pack, or a unit. */
    private static BigDecimal asTyped(OrderView.LineView line) {
        SoldPack pack = line.pack();
        if (pack == null) {
            return line.unitPrice().amount();
        }
        return Objects.requireNonNullElseGet(
                pack.price(), () -> line.unitPrice().amount().multiply(pack.pieces()));
    }

    private static String inUnits(OrderView.LineView line) {
        return line.pack() == null ? "" : "= " + line.ordered() + " · ";
    }

    private Preview.Line line(
            int row,
            OrderView.LineView line,
            boolean fromList,
            @Nullable StockForecast forecast,
            Quantity wanted,
            Map<String, List<String>> packs,
            Locale locale) {
        StockView stock = forecast == null ? null : forecast.stock().get(line.sku());
        Quantity missing = forecast == null ? null : forecast.missing().get(line.lineNo());
        String free = stock == null ? "0" : stock.available().plain();
        return new Preview.Line(
                row,
                line.name(),
                line.unit(),
                PlainNumber.groupedPrice(asTyped(line), line.gross().code()),
                fromList,
                line.gross().grouped(),
                inUnits(line)
                        + (missing == null
                                ? texts.of(locale, "entry.stock.free", free, line.unit())
                                : missing(line, free, missing, wanted, locale)),
                missing != null,
                packs.getOrDefault(line.sku(), List.of()));
    }

    private String missing(OrderView.LineView line, String free, Quantity missing, Quantity wanted, Locale locale) {
        String lacking = missing.plain();
        return completeOn(line.sku(), wanted)
                .map(day -> texts.of(locale, "entry.stock.complete", free, line.unit(), lacking, day))
                .orElseGet(() -> texts.of(locale, "entry.stock.missing", free, line.unit(), lacking));
    }

    /** The first day on which all that is wanted can be promised, as far as confirmed receipts tell. */
    private Optional<LocalDate> completeOn(String sku, Quantity wanted) {
        return receipts.promises(sku).stream()
                .filter(promise -> !wanted.isMoreThan(promise.quantity()))
                .map(AvailableToPromise::on)
                .findFirst();
    }
}
