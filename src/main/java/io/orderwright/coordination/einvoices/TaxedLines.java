package io.orderwright.coordination.einvoices;

import io.orderwright.finance.einvoices.EInvoiceLine;
import io.orderwright.finance.invoices.InvoiceDetail;
import io.orderwright.finance.invoices.InvoiceDetail.InvoiceCharge;
import io.orderwright.finance.invoices.InvoiceDetail.InvoicedLine;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.numbers.Fraction;
import io.orderwright.platform.kernel.numbers.Percent;
import io.orderwright.platform.reference.TaxCodes;
import io.orderwright.platform.reference.TaxRateView;
import io.orderwright.platform.reference.ZeroRate;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderView.LineView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
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

    /** 退货手续费: what a line is called that asks for what is kept of goods that came back. */
    private static final String RESTOCKING = "退货手续费";

    private static final String DISCOUNT_BACK = "收回现金折扣";

    /** 运费: what a line is called that asks for what sending goods out costs. */
    private static final String FREIGHT = "运费";

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
        String currency = document.invoice().currency();
        Map<Fraction, DepositsTakenOff> deposits = new TreeMap<>();
        document.lines().stream().filter(TaxedLines::deducts).forEach(line -> deposits.computeIfAbsent(
                        line.taxRate(), rate -> new DepositsTakenOff(currency))
                .add(line));
        List<EInvoiceLine> lines = new ArrayList<>();
        goods(document).forEach((line, asked) -> {
            EInvoiceLine goods = asked.at(lines.size() + 1);
            lines.add(goods);
            Optional.ofNullable(deposits.get(line.taxRate()))
                    .flatMap(off -> off.from(goods))
                    .ifPresent(lines::add);
        });
        return lines;
    }

    /** What a document bills, without what deposits take off of it, in its order. */
    Map<InvoicedLine, EInvoiceLine> goods(InvoiceDetail document) {
        Map<Integer, LineView> ordered = orders.get(document.invoice().orderNumber()).lines().stream()
                .collect(Collectors.toMap(LineView::lineNo, line -> line));
        Map<InvoicedLine, EInvoiceLine> goods = new LinkedHashMap<>();
        for (InvoicedLine line : document.lines()) {
            if (!deducts(line)) {
                LineView known = line.orderLine() == null ? null : ordered.get(line.orderLine());
                ZeroRate zero =
                        zeroRate(line, ordered.values(), document.invoice().issuedOn());
                goods.put(line, goods(goods.size() + 1, line, known, zero));
            }
        }
        return goods;
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
                known != null ? known.name() : beside(line.charge()),
                counted ? quantity : null,
                counted ? price(line.net(), Objects.requireNonNull(quantity).amount()) : null,
                line.net(),
                line.tax(),
                rate(line),
                zero);
    }

    /** What a line is called that is for no goods. */
    private static String beside(@Nullable InvoiceCharge charge) {
        return charge == null
                ? DEPOSIT
                : switch (charge) {
                    case FREIGHT -> FREIGHT;
                    case RESTOCKING -> RESTOCKING;
                    case EARLY_DISCOUNT -> DISCOUNT_BACK;
                };
    }

    static Percent rate(InvoicedLine line) {
        return new Percent(line.taxRate().number().movePointRight(2));
    }

    private static String price(Money net, BigDecimal quantity) {
        return PlainNumber.of(net.amount().divide(quantity, PRICE_DECIMALS, RoundingMode.HALF_UP));
    }

    /**
     * Why the rate is 0, as the tax code of the product said on the day of the document: of a deposit, of the products of the order
     * that have this rate; nothing where that is not known, or not the same of all.
     */
    private @Nullable ZeroRate zeroRate(InvoicedLine line, Collection<LineView> ordered, LocalDate day) {
        if (!line.taxRate().isZero()) {
            return null;
        }
        List<String> skus = ordered.stream()
                .filter(one -> line.orderLine() == null ? one.taxRate().isZero() : one.lineNo() == line.orderLine())
                .map(LineView::sku)
                .distinct()
                .toList();
        List<ZeroRate> why = catalog.bySku(skus).values().stream()
                .flatMap(product -> taxes.at(product.taxCode(), day).map(TaxRateView::zeroRate).stream())
                .distinct()
                .toList();
        return why.size() == 1 ? why.get(0) : null;
    }
}
