package io.orderwright.coordination.einvoices;

import io.orderwright.finance.einvoices.EInvoiceLine;
import io.orderwright.finance.invoices.InvoiceDetail;
import io.orderwright.finance.invoices.InvoiceDetail.InvoicedLine;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.numbers.Fraction;
import io.orderwright.platform.kernel.numbers.Percent;
import io.orderwright.platform.reference.TaxCodes;
import io.orderwright.platform.reference.TaxRateView;
import io.orderwright.platform.reference.ZeroRate;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.ProductView;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderView.LineView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The lines of a document as the tax platform takes them. What a deposit had asked for before stands as discounts below the
 * goods of the same rate: a line below zero that belongs to no other is refused there.
 */
@Component
class TaxedLines {

    /** 定金: what a line is called that asks for money before the goods. */
    private static final String DEPOSIT = "定金";

    /** So fine that quantity times price is the net to the cent, whatever the quantity. */
    private static final int PRICE_DECIMALS = 12;

    private final OrderQueries orders;
    private final ProductCatalog catalog;
    private final TaxCodes taxes;

    TaxedLines(OrderQueries orders, ProductCatalog catalog, TaxCodes taxes) {
        this.orders = orders;
        this.catalog = catalog;
        this.taxes = taxes;
    }

    List<EInvoiceLine> of(InvoiceDetail document) {
        Map<Integer, LineView> ordered = orders.get(document.invoice().orderNumber()).lines().stream()
                .collect(Collectors.toMap(LineView::lineNo, line -> line));
        String currency = document.invoice().currency();
        Map<Fraction, DepositsTakenOff> deposits = new TreeMap<>();
        document.lines().stream().filter(TaxedLines::deducts).forEach(line -> deposits.computeIfAbsent(
                        line.taxRate(), rate -> new DepositsTakenOff(currency))
                .add(line));
        List<EInvoiceLine> lines = new ArrayList<>();
        for (InvoicedLine line : document.lines()) {
            if (!deducts(line)) {
                LineView known = line.orderLine() == null ? null : ordered.get(line.orderLine());
                ZeroRate zero = zeroRate(line, known, document.invoice().issuedOn());
                EInvoiceLine goods = goods(lines.size() + 1, line, known, zero);
                lines.add(goods);
                Optional.ofNullable(deposits.get(line.taxRate()))
                        .flatMap(off -> off.from(goods))
                        .ifPresent(lines::add);
            }
        }
        return lines;
    }

    static boolean takesBack(InvoiceView paper) {
        return paper.kind() == InvoiceKind.CREDIT;
    }

    static boolean deducts(InvoicedLine line) {
        return line.deposit() != null && line.gross().isNegative();
    }

    private static EInvoiceLine goods(
            int lineNo, InvoicedLine line, @Nullable LineView known, @Nullable ZeroRate zero) {
        Quantity quantity = line.quantity();
        boolean counted = known != null && quantity != null && quantity.isPositive();
        return new EInvoiceLine(
                lineNo,
                false,
                known == null ? DEPOSIT : known.name(),
                counted ? quantity : null,
                counted ? price(line.net(), Objects.requireNonNull(quantity).amount()) : null,
                line.net(),
                line.tax(),
                new Percent(line.taxRate().number().movePointRight(2)),
                zero);
    }

    private static String price(Money net, BigDecimal quantity) {
        return PlainNumber.of(net.amount().divide(quantity, PRICE_DECIMALS, RoundingMode.HALF_UP));
    }

    /** Why the rate of a product is 0, as its tax code said on the day of the document; nothing where that is not known. */
    private @Nullable ZeroRate zeroRate(InvoicedLine line, @Nullable LineView known, LocalDate day) {
        if (!line.taxRate().isZero() || known == null) {
            return null;
        }
        ProductView product = catalog.bySku(List.of(known.sku())).get(known.sku());
        return product == null
                ? null
                : taxes.at(product.taxCode(), day).map(TaxRateView::zeroRate).orElse(null);
    }
}
