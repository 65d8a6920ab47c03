package io.orderwright.finance.invoices.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.finance.invoices.BillableOrder;
import io.orderwright.finance.invoices.BillableOrder.BillableLine;
import io.orderwright.finance.invoices.CreditedLines;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Taxation;
import io.orderwright.platform.kernel.numbers.Fraction;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is deposited, billed in parts and taken back: what is asked for in all is what somebody adding up gets. */
@Tag("money")
class DocumentSumsPropertyTest {

    private static final int ORDERS = 300;
    private static final String[] RATES = {"0.13", "0.09", "0.06", "0"};

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void sumsOfPartsAreTheWhole(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < ORDERS; i++) {
            BillableOrder order = order(random);
            List<Invoice> documents = new ArrayList<>();
            for (int step = random.nextInt(6); step > 0; step--) {
                try {
                    Invoice one = any(random, order, documents);
                    documents.add(one);
                    one.post("V-" + one.number());
                } catch (Refusal refused) {
                    assertThat(refused.kind()).isIn(Refusal.RefusalKind.CONFLICT, Refusal.RefusalKind.INVALID);
                }
                bounds(order, documents);
            }
            if (documents.stream()
                    .noneMatch(one -> one.kind() == InvoiceKind.FINAL && one.state() != InvoiceState.CORRECTED)) {
                if (left(order, documents)) {
                    documents.add(last(order, documents));
                }
            }
            if (documents.stream().noneMatch(DocumentSumsPropertyTest::goodsCameBack)) {
                Taxation allowed = documents.stream()
                        .filter(one -> one.kind() == InvoiceKind.CREDIT)
                        .map(Invoice::amounts)
                        .reduce(Taxation.zero("CNY"), Taxation::plus);
                Taxation all = BilledAmounts.of("CNY", documents).total();
                assertThat(all)
                        .as("seed %d, order %d", seed, i)
                        .isEqualTo(order.total().minus(allowed));
            }
            bounds(order, documents);
        }
    }

    private static Invoice any(Random random, BillableOrder order, List<Invoice> documents) {
        OrderDocuments so = new OrderDocuments("CNY", documents);
        return switch (random.nextInt(4)) {
            case 0 ->
                so.deposit(
                        Bills.id(),
                        order,
                        Money.of(
                                cents(
                                        random,
                                        order.total()
                                                                .gross()
                                                                .amount()
                                                                .unscaledValue()
                                                                .intValueExact()
                                                        / 3
                                                + 1),
                                "CNY"),
                        Bills.TODAY);
            case 1, 2 -> {
                Map<Integer, SaidNumber> quantities = new HashMap<>();
                order.lines()
                        .forEach(line -> quantities.put(
                                line.lineNo(),
                                new SaidNumber(BigDecimal.valueOf(1
                                        + random.nextInt(line.ordered().amount().intValueExact())))));
                yield so.part(Bills.id(), order, quantities, Bills.TODAY);
            }
            default -> {
                if (documents.isEmpty()) {
                    yield last(order, documents);
                }
                Invoice original = documents.get(random.nextInt(documents.size()));
                CreditedLines what = random.nextBoolean()
                        ? CreditedLines.ALL
                        : Bills.allowance(1 + random.nextInt(order.lines().size()), cents(random, 100_000));
                yield so.credit(Bills.id(), original, what, Bills.TODAY);
            }
        };
    }

    /** Or a deposit was taken back: an allowance takes no goods back. */
    private static boolean goodsCameBack(Invoice document) {
        return document.kind() == InvoiceKind.CREDIT
                && document.lines().stream().anyMatch(line -> line.orderLine() == null || line.ofGoods());
    }

    private static Invoice last(BillableOrder order, List<Invoice> documents) {
        return new OrderDocuments("CNY", documents).rest(Bills.id(), order, Bills.TODAY);
    }

    /** Parts and deposits may have asked for everything already. */
    private static boolean left(BillableOrder order, List<Invoice> documents) {
        BilledAmounts billed = BilledAmounts.of("CNY", documents);
        return order.lines().stream().anyMatch(line -> line.shipped().isMoreThan(billed.quantity(line)));
    }

    /** No line beyond what has left, no document whose lines make something else, nothing beyond the order. */
    private static void bounds(BillableOrder order, List<Invoice> documents) {
        Map<Integer, BigDecimal> byHand = new HashMap<>();
        BigDecimal gross = BigDecimal.ZERO;
        for (Invoice document : documents) {
            BigDecimal sign = BigDecimal.valueOf(document.kind().sign());
            gross = gross.add(document.gross().amount().multiply(sign));
            Taxation lines = document.lines().stream()
                    .map(line -> line.amounts("CNY"))
                    .reduce(Taxation.zero("CNY"), Taxation::plus);
            assertThat(lines).isEqualTo(document.amounts());
            document.lines().stream()
                    .filter(line -> line.orderLine() != null)
                    .forEach(line -> byHand.merge(
                            line.orderLine(), line.quantity().amount().multiply(sign), BigDecimal::add));
        }
        assertThat(gross).isBetween(BigDecimal.ZERO, order.total().gross().amount());
        order.lines().forEach(line -> assertThat(byHand.getOrDefault(line.lineNo(), BigDecimal.ZERO))
                .isBetween(BigDecimal.ZERO, line.shipped().amount()));
    }

    /** One to eight lines, all rates, tax included or on top, rounded by line or, as here, off by some cents. */
    private static BillableOrder order(Random random) {
        List<BillableLine> lines = new ArrayList<>();
        boolean included = random.nextBoolean();
        for (int lineNo = 1 + random.nextInt(8); lineNo > 0; lineNo--) {
            Fraction rate = Bills.rate(RATES[random.nextInt(RATES.length)]);
            Quantity quantity = Quantity.of(BigDecimal.valueOf(1 + random.nextInt(50)), "pc");
            Money amount = Money.of(cents(random, 1_000_000), "CNY");
            Taxation amounts = included ? Taxation.included(amount, rate) : Taxation.onTop(amount, rate);
            lines.add(new BillableLine(lineNo, rate, quantity, quantity, amounts));
        }
        Taxation sum = lines.stream().map(BillableLine::amounts).reduce(Taxation.zero("CNY"), Taxation::plus);
        Money off = Money.of(
                random.nextInt(3) > 0 ? BigDecimal.ZERO : BigDecimal.valueOf(random.nextInt(lines.size()), 2), "CNY");
        Taxation total =
                new Taxation(sum.net(), sum.tax().plus(off), sum.gross().plus(off));
        return Bills.order(total, lines.toArray(BillableLine[]::new));
    }

    private static BigDecimal cents(Random random, int most) {
        return BigDecimal.valueOf(1 + random.nextInt(most), 2);
    }
}
