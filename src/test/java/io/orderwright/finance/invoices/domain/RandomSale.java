package io.orderwright.finance.invoices.domain;

import io.orderwright.finance.invoices.BillableOrder;
import io.orderwright.finance.invoices.BillableOrder.BillableLine;
import io.orderwright.finance.invoices.BillableOrder.BillableTerms;
import io.orderwright.finance.invoices.domain.HandSums.HandLine;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Taxation;
import io.orderwright.platform.kernel.numbers.Fraction;
import io.orderwright.sales.orders.Rounding;
import io.orderwright.sales.orders.Rounding.PricedLine;
import io.orderwright.sales.terms.BillingBasis;
import io.orderwright.sales.terms.DepositGate;
import io.orderwright.sales.terms.DueEvent;
import io.orderwright.sales.terms.PaymentTerms;
import io.orderwright.sales.terms.TermsRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** An order of 1 to 60 lines at any rate of tax, with any discounts, in any tax mode, with 1 to 5 rows of payment. */
final class RandomSale {

    private static final long[] RATES = {1300, 900, 600, 300, 100, 0, 1900, 2100};
    private static final String[] CURRENCIES = {"CNY", "EUR", "USD"};
    private static final int MOST_LINES = 60;
    private static final int MOST_ROWS = 5;
    private static final long WHOLE = 1_000_000;

    private final Random random;
    final boolean taxIncluded;
    final Rounding rounding;
    final List<HandLine> lines;
    private final String currency;
    private final PaymentTerms terms;

    RandomSale(Random random) {
        this.random = random;
        taxIncluded = random.nextBoolean();
        rounding = Rounding.values()[random.nextInt(2)];
        currency = CURRENCIES[random.nextInt(CURRENCIES.length)];
        int most = random.nextInt(4) == 0 ? MOST_LINES : 8;
        lines = IntStream.range(0, 1 + random.nextInt(most))
                .mapToObj(line -> randomLine())
                .toList();
        terms = randomTerms();
    }

    /** One in twenty is so small that a cent is much of it, one in ten is given away. */
    private HandLine randomLine() {
        long price = random.nextInt(20) == 0 ? 1 + random.nextInt(200) : 1 + random.nextInt(9_999_999);
        long quantity = random.nextInt(3) == 0 ? 1 + random.nextInt(9_999) : 1_000L * (1 + random.nextInt(200));
        long discount =
                switch (random.nextInt(10)) {
                    case 0 -> WHOLE;
                    case 1, 2, 3 -> random.nextInt((int) WHOLE);
                    case 4, 5 -> 10_000L * random.nextInt(60);
                    default -> 0;
                };
        return new HandLine(price, quantity, WHOLE - discount, RATES[random.nextInt(RATES.length)]);
    }

    private PaymentTerms randomTerms() {
        int rows = 1 + random.nextInt(MOST_ROWS);
        int deposits = random.nextInt(3) == 0 ? random.nextInt(rows + 1) : 0;
        List<TermsRow> all = new ArrayList<>();
        int left = 10_000;
        for (int row = 1; row <= rows; row++) {
            int percent = row == rows ? left : 1 + random.nextInt(left - (rows - row));
            left -= percent;
            boolean deposit = row <= deposits;
            all.add(new TermsRow(
                    BigDecimal.valueOf(percent, 2),
                    deposit ? DueEvent.ORDER : DueEvent.INVOICE,
                    random.nextInt(120),
                    deposit ? DepositGate.SHIPMENT : null));
        }
        BillingBasis billing = deposits > 0
                ? random.nextBoolean() ? BillingBasis.SCHEDULE : BillingBasis.DELIVERY
                : BillingBasis.values()[random.nextInt(BillingBasis.values().length)];
        return new PaymentTerms("ROWS", null, all, billing);
    }

    boolean billedByDelivery() {
        return terms.billing() == BillingBasis.DELIVERY;
    }

    /** Of the order, in hundredths of a per cent. */
    List<Long> deposits() {
        return terms.deposits().stream()
                .map(row -> row.percent().movePointRight(2).longValueExact())
                .toList();
    }

    /** In hundredths of a per cent. */
    List<Long> percents() {
        return terms.rows().stream()
                .map(row -> row.percent().movePointRight(2).longValueExact())
                .toList();
    }

    /** As it can be billed, with so much of each line gone, in thousandths. */
    BillableOrder gone(long[] shipped) {
        List<Priced> priced = lines.stream().map(Priced::new).toList();
        List<BillableLine> billable = IntStream.range(0, lines.size())
                .mapToObj(at -> new BillableLine(
                        at + 1,
                        priced.get(at).taxRate(),
                        Quantity.of(BigDecimal.valueOf(lines.get(at).quantity(), 3), "pc"),
                        Quantity.of(BigDecimal.valueOf(shipped[at], 3), "pc"),
                        priced.get(at).rounded(taxIncluded, currency)))
                .toList();
        Taxation total = rounding.sum(priced, taxIncluded, currency);
        return new BillableOrder(
                "SO-2026-00000001",
                "C-1",
                currency,
                total,
                new BillableTerms(terms, Bills.TODAY, Bills.TODAY),
                billable);
    }

    private record Priced(HandLine line) implements PricedLine {

        @Override
        public BigDecimal unrounded() {
            return BigDecimal.valueOf(line.price(), 4)
                    .multiply(BigDecimal.valueOf(line.quantity(), 3))
                    .multiply(BigDecimal.valueOf(line.kept(), 6));
        }

        @Override
        public Fraction taxRate() {
            return new Fraction(BigDecimal.valueOf(line.rate(), 4));
        }
    }
}
