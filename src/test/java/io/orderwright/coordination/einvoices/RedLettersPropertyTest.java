package io.orderwright.coordination.einvoices;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.finance.einvoices.EInvoiceLine;
import io.orderwright.finance.einvoices.domain.FoundFault;
import io.orderwright.finance.einvoices.red.RedLine;
import io.orderwright.finance.einvoices.red.domain.RedAllocation;
import io.orderwright.finance.invoices.BillableOrder;
import io.orderwright.finance.invoices.BillableOrder.BillableLine;
import io.orderwright.finance.invoices.CreditedLines;
import io.orderwright.finance.invoices.CreditedLines.CreditedLine;
import io.orderwright.finance.invoices.InvoiceDetail.InvoicedLine;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.finance.invoices.domain.Invoice;
import io.orderwright.finance.invoices.domain.OrderDocuments;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Taxation;
import io.orderwright.platform.kernel.numbers.Fraction;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Orders of several rates with deposits and parts, of which everything is taken back in parts and in any order: each electronic
 * invoice can be issued, and each red letter names lines that have left what it takes, until nothing is left of any.
 */
@Tag("money")
class RedLettersPropertyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final int ORDERS = 60;
    private static final String[] RATES = {"0.13", "0.09", "0.06", "0"};

    private static long lastId = 100;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void whatIsTakenBackIsWhatWasIssued(long seed) {
        Random random = new Random(seed);
        int taken = 0;
        for (int i = 0; i < ORDERS; i++) {
            BillableOrder order = order(random);
            TaxedPapers papers = new TaxedPapers(order);
            List<Invoice> documents = billed(random, order);
            for (Invoice document : List.copyOf(documents)) {
                if (document.gross().isPositive()) {
                    assertThat(papers.issued(document).map(FoundFault::toString))
                            .as("seed %d, order %d, %s of %s", seed, i, document.lineViews(), order)
                            .isEmpty();
                }
            }
            for (int at = documents.size() - 1; at >= 0; at--) {
                Invoice document = documents.get(at);
                if (document.gross().isPositive()) {
                    taken += takenBack(random, documents, document, papers, "seed " + seed + ", order " + i);
                }
            }
        }
        assertThat(taken).isGreaterThan(ORDERS);
    }

    /**
     * 200 lines of 0.38, whose tax of 0.05 each is rounded up, and one of 100.00: a deposit of 150.00 and 19.50 that took the tax of
     * each small line whole would have 9.50 left for 74.00.
     */
    @Test
    void roundedTaxOfManyLinesIsNotMissingAtTheLast() {
        Fraction rate = new Fraction(new BigDecimal("0.13"));
        List<BillableLine> lines = new ArrayList<>();
        for (int lineNo = 1; lineNo <= 201; lineNo++) {
            Money net = Money.parse(lineNo == 201 ? "100.00 CNY" : "0.38 CNY");
            Quantity piece = Quantity.of(BigDecimal.ONE, "pc");
            lines.add(new BillableLine(lineNo, rate, piece, piece, Taxation.onTop(net, rate)));
        }
        Taxation total = lines.stream().map(BillableLine::amounts).reduce(Taxation.zero("CNY"), Taxation::plus);
        BillableOrder order = new BillableOrder("SO-2026-00000001", "C-1", "CNY", total, 30, lines);
        List<Invoice> documents = new ArrayList<>();
        posted(documents, so(documents).deposit(++lastId, order, Money.parse("169.50 CNY"), TODAY));
        Invoice last = so(documents).rest(++lastId, order, TODAY);
        TaxedPapers papers = new TaxedPapers(order);
        assertThat(papers.issued(last)).isEmpty();
        assertThat(papers.blue(last).get(papers.blue(last).size() - 1))
                .extracting(EInvoiceLine::net, EInvoiceLine::tax)
                .containsExactly(Money.parse("-74.00 CNY"), Money.parse("-9.62 CNY"));
    }

    /** Deposits, parts and the rest, as finance has them. */
    private static List<Invoice> billed(Random random, BillableOrder order) {
        List<Invoice> documents = new ArrayList<>();
        for (int deposits = random.nextInt(3); deposits > 0; deposits--) {
            Money asked = order.total().gross().times(BigDecimal.valueOf(5 + random.nextInt(40), 2));
            if (asked.isPositive()) {
                posted(documents, so(documents).deposit(++lastId, order, asked, TODAY));
            }
        }
        for (int parts = random.nextInt(3); parts > 0; parts--) {
            Map<Integer, SaidNumber> some = new HashMap<>();
            order.lines().stream()
                    .filter(line -> random.nextBoolean())
                    .forEach(line -> some.put(
                            line.lineNo(),
                            new SaidNumber(BigDecimal.valueOf(
                                    1 + random.nextInt(line.ordered().amount().intValueExact())))));
            try {
                posted(documents, so(documents).part(++lastId, order, some, TODAY));
            } catch (Refusal more) {
                assertThat(more.code())
                        .isIn("invoice.more-than-shipped", "invoice.nothing-to-bill", "invoice.more-than-order");
            }
        }
        try {
            posted(documents, so(documents).rest(++lastId, order, TODAY));
        } catch (Refusal nothing) {
            assertThat(nothing.code()).isIn("invoice.nothing-to-bill", "invoice.deposit-larger");
        }
        return documents;
    }

    private static int takenBack(
            Random random, List<Invoice> documents, Invoice document, TaxedPapers papers, String which) {
        int letters = 0;
        for (int tries = 0; document.state() != InvoiceState.CORRECTED; tries++) {
            CreditedLines what = tries > 6 || document.kind() == InvoiceKind.DEPOSIT
                    ? CreditedLines.ALL
                    : some(random, document.lineViews());
            Invoice note;
            try {
                note = so(documents).credit(++lastId, document, what, TODAY);
            } catch (Refusal tooMuch) {
                assertThat(tooMuch.kind()).isIn(Refusal.RefusalKind.CONFLICT, Refusal.RefusalKind.INVALID);
                if (what.all()) {
                    return letters;
                }
                continue;
            }
            posted(documents, note);
            RedAllocation letter = papers.letter(note);
            assertThat(letter.fault())
                    .as("%s: %s of %s, blue %s", which, note.lineViews(), document.lineViews(), papers.blue(document))
                    .isEmpty();
            addsUp(note, letter, which);
            bounds(document, papers, which);
            letters++;
        }
        Map<Integer, Taxation> all = byLine(papers.red(document));
        papers.blue(document).forEach(line -> assertThat(all.get(line.lineNo()))
                .as("%s: all of line %d", which, line.lineNo())
                .isEqualTo(new Taxation(line.net(), line.tax(), line.net().plus(line.tax()))));
        return letters;
    }

    /** Some pieces of some lines, or something off of one. */
    private static CreditedLines some(Random random, List<InvoicedLine> lines) {
        List<CreditedLine> some = new ArrayList<>();
        boolean allowance = random.nextInt(4) == 0;
        for (InvoicedLine line : lines) {
            if (line.orderLine() != null && random.nextBoolean()) {
                int pieces =
                        line.quantity() == null ? 1 : line.quantity().amount().intValue();
                some.add(
                        allowance
                                ? new CreditedLine(
                                        line.orderLine(), null, BigDecimal.valueOf(1 + random.nextInt(500_000), 2))
                                : new CreditedLine(
                                        line.orderLine(),
                                        BigDecimal.valueOf(1 + random.nextInt(Math.max(pieces, 1))),
                                        null));
            }
        }
        return new CreditedLines(some);
    }

    /** In all and for each rate. */
    private static void addsUp(Invoice note, RedAllocation letter, String which) {
        Map<String, Taxation> ours = new TreeMap<>();
        note.lineViews()
                .forEach(line -> ours.merge(
                        line.taxRate()
                                .number()
                                .movePointRight(2)
                                .stripTrailingZeros()
                                .toPlainString(),
                        new Taxation(line.net(), line.tax(), line.gross()),
                        Taxation::plus));
        Map<String, Taxation> theirs = new TreeMap<>();
        letter.lines()
                .forEach(line -> theirs.merge(
                        line.taken().taxRate().number().stripTrailingZeros().toPlainString(),
                        amounts(line.taken()),
                        Taxation::plus));
        ours.values().removeIf(Taxation::isZero);
        theirs.values().removeIf(Taxation::isZero);
        assertThat(theirs).as(which).isEqualTo(ours);
        assertThat(letter.lines().stream().map(RedLine::blueLine)).as(which).isSorted();
    }

    /** By hand: of no line more than it was for. */
    private static void bounds(Invoice document, TaxedPapers papers, String which) {
        Map<Integer, Taxation> all = byLine(papers.red(document));
        for (EInvoiceLine line : papers.blue(document)) {
            Taxation taken = all.get(line.lineNo());
            if (taken != null) {
                assertThat(between(taken.net(), line.net()) && between(taken.tax(), line.tax()))
                        .as("%s: %s of %s", which, taken, line)
                        .isTrue();
            }
        }
        assertThat(all.keySet())
                .as(which)
                .allMatch(no -> no >= 1 && no <= papers.blue(document).size());
    }

    private static boolean between(Money taken, Money all) {
        return taken.amount().signum() * all.amount().signum() >= 0
                && taken.amount().abs().compareTo(all.amount().abs()) <= 0;
    }

    private static Map<Integer, Taxation> byLine(List<RedLine> lines) {
        Map<Integer, Taxation> all = new TreeMap<>();
        lines.forEach(line -> all.merge(line.blueLine(), amounts(line.taken()), Taxation::plus));
        return all;
    }

    private static Taxation amounts(EInvoiceLine line) {
        return new Taxation(line.net(), line.tax(), line.net().plus(line.tax()));
    }

    private static OrderDocuments so(List<Invoice> documents) {
        return new OrderDocuments("CNY", documents);
    }

    private static void posted(List<Invoice> documents, Invoice document) {
        document.post("V-" + document.number());
        documents.add(document);
    }

    /** One to eight lines of all rates, tax included or on top, rounded by line or by document. */
    private static BillableOrder order(Random random) {
        List<BillableLine> lines = new ArrayList<>();
        boolean included = random.nextBoolean();
        Function<Integer, Money> price = most -> Money.of(BigDecimal.valueOf(1 + random.nextInt(most), 2), "CNY");
        for (int lineNo = 1 + random.nextInt(8); lineNo > 0; lineNo--) {
            Fraction rate = new Fraction(new BigDecimal(RATES[random.nextInt(RATES.length)]));
            Quantity quantity = Quantity.of(BigDecimal.valueOf(1 + random.nextInt(50)), "pc");
            Money amount = price.apply(random.nextInt(6) == 0 ? 30 : 1_000_000);
            lines.add(new BillableLine(
                    lineNo,
                    rate,
                    quantity,
                    quantity,
                    included ? Taxation.included(amount, rate) : Taxation.onTop(amount, rate)));
        }
        Taxation sum = lines.stream().map(BillableLine::amounts).reduce(Taxation.zero("CNY"), Taxation::plus);
        Money off = Money.of(
                random.nextInt(3) > 0 ? BigDecimal.ZERO : BigDecimal.valueOf(random.nextInt(lines.size()), 2), "CNY");
        Taxation total =
                new Taxation(sum.net(), sum.tax().plus(off), sum.gross().plus(off));
        return new BillableOrder("SO-2026-00000001", "C-1", "CNY", total, 30, List.copyOf(lines));
    }
}
