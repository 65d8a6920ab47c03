package io.orderwright.finance.invoices.domain;

import io.orderwright.finance.invoices.BillableOrder;
import io.orderwright.finance.invoices.CreditedLines;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.finance.invoices.domain.HandSums.Cents;
import io.orderwright.finance.invoices.schedule.ScheduledAmount;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Taxation;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.orders.Rounding;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A random order, billed in any way, partly returned, partly allowed and paid in any order: every sum of parts is the whole in
 * net, tax and gross, which {@link HandSums} adds up by itself.
 */
final class MoneyProof {

    /** In cents: of less, a cent of rounding is much. */
    private static final BigInteger SMALL = BigInteger.valueOf(200);

    private final Random random;
    private final RandomSale sale;
    private final List<Invoice> documents = new ArrayList<>();
    private final Set<String> returned = new HashSet<>();
    private final Map<String, Set<Integer>> allowed = new HashMap<>();
    private final long[] shipped;
    private final MoneyLedger money;
    private final Set<String> givenBack = new HashSet<>();
    private int refused;

    MoneyProof(Random random) {
        this.random = random;
        this.sale = new RandomSale(random);
        this.shipped = new long[sale.lines.size()];
        this.money = new MoneyLedger(random, order().currency());
    }

    List<Invoice> documents() {
        return documents;
    }

    MoneyLedger money() {
        return money;
    }

    int refused() {
        return refused;
    }

    /** @throws AssertionError for what does not add up */
    void run() {
        total();
        deposits();
        int deliveries = 1 + random.nextInt(4);
        for (int delivery = 1; delivery <= deliveries; delivery++) {
            ship(delivery == deliveries);
            if (sale.billedByDelivery() && delivery < deliveries && random.nextInt(3) > 0) {
                unbilled();
            }
            somethingComesBack();
            money.moves(documents);
        }
        refusable(() -> add(so().rest(Bills.id(), order(), Bills.TODAY)));
        depositsGoBack();
        billedIsTheWhole();
        for (int more = random.nextInt(4); more > 0; more--) {
            somethingComesBack();
            depositsGoBack();
            money.moves(documents);
        }
        if (random.nextInt(3) == 0) {
            allIsTakenBack();
        }
        money.moves(documents);
        money.balances(documents);
    }

    /** For whoever looks for the fault. */
    String story() {
        StringBuilder story = new StringBuilder();
        documents.forEach(one -> {
            story.append("\n  ").append(one.kind()).append(' ').append(one.amounts());
            one.lines().forEach(line -> story.append("\n    line ")
                    .append(line.orderLine())
                    .append(" x ")
                    .append(line.orderLine() == null ? line.deposit() : line.quantity())
                    .append(' ')
                    .append(line.amounts(order().currency())));
        });
        return story.toString();
    }

    private BillableOrder order() {
        return sale.gone(shipped);
    }

    private OrderDocuments so() {
        return new OrderDocuments(order().currency(), documents, returned);
    }

    /** The order's own amounts, before anything is billed. */
    private void total() {
        Cents byHand = sale.rounding == Rounding.LINE
                ? HandSums.byLine(sale.lines, sale.taxIncluded)
                : HandSums.byDocument(sale.lines, sale.taxIncluded);
        same("total", order().total(), byHand);
    }

    private void deposits() {
        BigInteger whole = HandSums.cents(order().total().gross().amount());
        BigInteger asked = BigInteger.ZERO;
        long upTo = 0;
        for (long percent : sale.deposits()) {
            upTo += percent;
            BigInteger all = HandSums.halfUp(whole.multiply(BigInteger.valueOf(upTo)), BigInteger.valueOf(10_000));
            BigInteger gross = all.subtract(asked);
            asked = all;
            if (gross.signum() > 0) {
                add(so().deposit(
                                Bills.id(),
                                order(),
                                Money.of(new BigDecimal(gross, 2), order().currency()),
                                Bills.TODAY));
                check(HandSums.cents(last().gross().amount()).equals(gross), "deposit", last().gross(), gross);
            }
        }
    }

    private void ship(boolean all) {
        for (int at = 0; at < shipped.length; at++) {
            long rest = sale.lines.get(at).quantity() - shipped[at];
            if (rest > 0 && (all || random.nextInt(2) == 0)) {
                shipped[at] += all ? rest : 1 + (long) (random.nextDouble() * rest);
            }
        }
    }

    /** What has left and is not billed; two deliveries may have waited. */
    private void unbilled() {
        Map<Integer, SaidNumber> open = new HashMap<>();
        for (int at = 0; at < shipped.length; at++) {
            long billed = billed(at + 1, true);
            if (shipped[at] > billed) {
                open.put(at + 1, new SaidNumber(BigDecimal.valueOf(shipped[at] - billed, 3)));
            }
        }
        if (!open.isEmpty()) {
            refusable(() -> add(so().part(Bills.id(), order(), open, Bills.TODAY)));
        }
    }

    /** Of a line, in thousandths; what came back is not billed again. */
    private long billed(int line, boolean withReturned) {
        long billed = 0;
        for (Invoice one : documents) {
            if (one.kind() == InvoiceKind.CREDIT && withReturned) {
                continue;
            }
            for (InvoiceLine covered : one.lines()) {
                Integer ordered = covered.orderLine();
                if (ordered != null && ordered == line) {
                    billed += one.kind().sign()
                            * covered.quantity().amount().movePointRight(3).longValueExact();
                }
            }
        }
        return billed;
    }

    private void somethingComesBack() {
        List<Invoice> some = documents.stream()
                .filter(one -> one.kind() == InvoiceKind.PART || one.kind() == InvoiceKind.FINAL)
                .filter(one -> one.state() != InvoiceState.CORRECTED)
                .toList();
        if (some.isEmpty() || random.nextInt(3) == 0) {
            return;
        }
        Invoice original = some.get(random.nextInt(some.size()));
        InvoiceLine line = original.lines().get(random.nextInt(original.lines().size()));
        Integer ordered = line.orderLine();
        if (ordered == null || !line.ofGoods()) {
            return;
        }
        if (random.nextInt(4) == 0) {
            allowance(original, ordered);
        } else {
            pieces(original, line, ordered);
        }
    }

    private void allowance(Invoice original, int line) {
        BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(5_000), 2);
        refusable(() -> {
            add(so().credit(Bills.id(), original, Bills.allowance(line, amount), Bills.TODAY));
            allowed.computeIfAbsent(original.number(), none -> new HashSet<>()).add(line);
            check(
                    last().gross().compareTo(Money.of(amount, last().currency())) == 0,
                    "allowance",
                    last().gross(),
                    amount);
        });
    }

    /** By the cumulative rule over what the document asked for the line, as long as no allowance has touched it. */
    private void pieces(Invoice original, InvoiceLine line, int ordered) {
        long all = line.quantity().amount().movePointRight(3).longValueExact();
        long before = 0;
        Cents already = Cents.NONE;
        for (Invoice note : documents) {
            if (note.kind() == InvoiceKind.CREDIT && original.number().equals(note.corrects())) {
                for (InvoiceLine back : note.lines()) {
                    Integer of = back.orderLine();
                    if (of != null && of == ordered) {
                        before += back.quantity().amount().movePointRight(3).longValueExact();
                        already = already.plus(of(back.amounts(order().currency())));
                    }
                }
            }
        }
        if (before == all) {
            return;
        }
        long more = random.nextInt(3) == 0 ? all - before : 1 + (long) (random.nextDouble() * (all - before));
        BigDecimal quantity = BigDecimal.valueOf(more, 3);
        Cents byHand = HandSums.next(of(line.amounts(order().currency())), before + more, all, already);
        refusable(() -> {
            add(so().credit(Bills.id(), original, Bills.goods(Map.of(ordered, quantity)), Bills.TODAY));
            returned.add(last().number());
            if (!allowed.getOrDefault(original.number(), Set.of()).contains(ordered)) {
                InvoiceLine back = last().lines().stream()
                        .filter(one -> one.orderLine() != null)
                        .findFirst()
                        .orElseThrow();
                same("credit", back.amounts(order().currency()), byHand);
            }
        });
    }

    /** What no document will deduct any more is the customer's: a note on its deposit says so. */
    private void depositsGoBack() {
        Set<String> beyond = so().depositsBeyond(order());
        List<Invoice> deposits =
                documents.stream().filter(one -> beyond.contains(one.number())).toList();
        deposits.forEach(one -> refusable(() -> {
            add(so().credit(Bills.id(), one, CreditedLines.ALL, Bills.TODAY));
            givenBack.add(last().number());
        }));
    }

    /** Once nothing is left to bill: all that left and did not come back before, at its share of the order. */
    private void billedIsTheWhole() {
        Taxation allowances = documents.stream()
                .filter(one -> one.kind() == InvoiceKind.CREDIT
                        && !returned.contains(one.number())
                        && !givenBack.contains(one.number()))
                .map(Invoice::amounts)
                .reduce(Taxation.zero(order().currency()), Taxation::plus);
        boolean last = documents.stream().anyMatch(one -> one.kind() == InvoiceKind.FINAL);
        if (returned.isEmpty() && last) {
            Cents whole = sale.rounding == Rounding.LINE
                    ? HandSums.byLine(sale.lines, sale.taxIncluded)
                    : HandSums.byDocument(sale.lines, sale.taxIncluded);
            same("documents of the whole order", signed().plus(allowances), whole);
        } else if (sale.rounding == Rounding.LINE && last && allowed.isEmpty()) {
            Cents kept = Cents.NONE;
            int small = 0;
            for (int at = 0; at < shipped.length; at++) {
                Cents line = HandSums.line(sale.lines.get(at), sale.taxIncluded);
                small += line.gross().compareTo(SMALL) < 0 ? 1 : 0;
                kept = kept.plus(HandSums.share(
                        line, billed(at + 1, false), sale.lines.get(at).quantity()));
            }
            Cents found = of(signed());
            check(found.gross().equals(kept.gross()), "documents of what was kept", found, kept);
            // Of a line of some cents, a cent of tax may be with the pieces that will not come any more.
            check(found.tax().subtract(kept.tax()).abs().intValueExact() <= small, "tax of what was kept", found, kept);
        }
    }

    /** The last one first, so that a final invoice gives its deductions back before the deposits go. */
    private void allIsTakenBack() {
        for (int at = documents.size() - 1; at >= 0; at--) {
            Invoice one = documents.get(at);
            if (one.kind() != InvoiceKind.CREDIT && one.state() != InvoiceState.CORRECTED) {
                refusable(() -> add(so().credit(Bills.id(), one, CreditedLines.ALL, Bills.TODAY)));
            }
        }
        boolean nothingLeft = documents.stream()
                .filter(one -> one.kind() != InvoiceKind.CREDIT)
                .allMatch(one -> one.state() == InvoiceState.CORRECTED);
        if (nothingLeft) {
            same("all taken back", signed(), Cents.NONE);
        }
    }

    private Taxation signed() {
        return documents.stream()
                .map(one ->
                        one.kind().sign() > 0 ? one.amounts() : one.amounts().negated())
                .reduce(Taxation.zero(order().currency()), Taxation::plus);
    }

    private void add(Invoice made) {
        documents.add(made);
        made.post("V-" + made.number());
        check(
                made.gross()
                                .compareTo(Money.of(
                                        made.amounts()
                                                .net()
                                                .amount()
                                                .add(made.amounts().tax().amount()),
                                        made.currency()))
                        == 0,
                "net and tax",
                made,
                made.gross());
        Taxation covered = made.lines().stream()
                .map(line -> line.amounts(order().currency()))
                .reduce(Taxation.zero(order().currency()), Taxation::plus);
        same("lines of " + made.kind(), covered, of(made.amounts()));
        rows(made);
    }

    private void rows(Invoice made) {
        List<ScheduledAmount> rows = made.view().schedule();
        Cents sum = Cents.NONE;
        BigInteger deducted = HandSums.cents(ChargeLines.deducted(made).amount());
        BigInteger asked = HandSums.cents(made.gross().amount());
        for (ScheduledAmount row : rows) {
            sum = sum.plus(new Cents(cents(row.net()), cents(row.tax()), cents(row.gross())));
            check(row.net().plus(row.tax()).equals(row.gross()), "row", row, row.gross());
            check(
                    made.kind() == InvoiceKind.CREDIT
                            // What came back for good leaves its deposit to goods of other rates.
                            || !returned.isEmpty() && !sale.deposits().isEmpty()
                            || (!row.tax().isNegative() && !row.net().isNegative()),
                    "row without a negative part",
                    row,
                    made.amounts());
        }
        same("rows of " + made.kind(), made.amounts(), sum);
        if (rows.size() > 1) {
            List<BigInteger> byHand = MoneyLedger.rowsByHand(asked, deducted, sale.percents());
            List<BigInteger> found =
                    rows.stream().map(row -> cents(row.gross())).toList();
            check(found.equals(byHand), "rows", found, byHand);
        }
    }

    private Invoice last() {
        return documents.get(documents.size() - 1);
    }

    /** What the books refuse changes nothing, which the sums afterwards prove. */
    private void refusable(Runnable step) {
        int before = documents.size();
        try {
            step.run();
        } catch (Refusal refusal) {
            refused++;
            check(
                    refusal.kind() == Refusal.RefusalKind.CONFLICT || refusal.kind() == Refusal.RefusalKind.INVALID,
                    "refusal",
                    refusal.getMessage(),
                    "");
            check(documents.size() == before, "documents after a refusal", documents.size(), before);
        }
    }

    static Cents of(Taxation amounts) {
        return new Cents(cents(amounts.net()), cents(amounts.tax()), cents(amounts.gross()));
    }

    private static BigInteger cents(Money money) {
        return HandSums.cents(money.amount());
    }

    private static void same(String what, Taxation found, Cents byHand) {
        check(of(found).equals(byHand), what, of(found), byHand);
    }

    static void check(boolean right, String what, Object found, Object byHand) {
        if (!right) {
            throw new AssertionError(what + ": " + found + ", by hand " + byHand);
        }
    }
}
