package io.orderwright.finance.invoices.domain;

import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.ReceivePayment;
import io.orderwright.finance.invoices.schedule.ScheduledAmount;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Money of one order, in any order of coming, paying and being taken back, beside a book in whole cents of its own. */
final class MoneyLedger {

    private static final BigInteger WHOLE = BigInteger.valueOf(10_000);

    private final Random random;
    private final List<Receipt> receipts = new ArrayList<>();
    private final Map<Receipt, Long> came = new HashMap<>();
    private final List<Paid> paid = new ArrayList<>();
    private final Map<String, Long> taken = new HashMap<>();
    private final Map<Object, Long> given = new HashMap<>();
    private final String currency;
    private long allocations;
    private long reversals;

    MoneyLedger(Random random, String currency) {
        this.random = random;
        this.currency = currency;
    }

    /** @param from a receipt, or a credit note */
    private record Paid(Invoice document, Object from, Invoice.AllocatedMoney taken) {}

    long allocations() {
        return allocations;
    }

    long reversals() {
        return reversals;
    }

    /** Some money comes, some pays, some is undone. */
    void moves(List<Invoice> documents) {
        for (int step = random.nextInt(4); step > 0; step--) {
            switch (random.nextInt(4)) {
                case 0 -> undo();
                case 1 -> creditPays(documents);
                default -> moneyPays(documents);
            }
        }
    }

    private void moneyPays(List<Invoice> documents) {
        Receipt receipt = receipts.isEmpty() || random.nextBoolean() ? comes(documents) : any(receipts);
        List<Invoice> owing = owing(documents);
        while (receipt.waiting().isPositive() && !owing.isEmpty() && random.nextInt(8) > 0) {
            Invoice one = any(owing);
            Invoice.AllocatedMoney part = pays(one, receipt.waiting());
            receipt.allocate(part.amount());
            booked(one, receipt, part);
            owing = owing(documents);
        }
    }

    private Receipt comes(List<Invoice> documents) {
        long open = documents.stream()
                .filter(Invoice::owes)
                .mapToLong(one -> one.open().amount().movePointRight(2).longValueExact())
                .sum();
        long cents = 1 + (long) (random.nextDouble() * 1.3 * Math.max(open, 100));
        Receipt receipt = new Receipt(
                new ReceivePayment(
                        "R-" + receipts.size(), "C-1", null, currency, new SaidNumber(BigDecimal.valueOf(cents, 2))),
                "bank",
                "fiona",
                Instant.EPOCH);
        receipts.add(receipt);
        came.put(receipt, cents);
        return receipt;
    }

    private void creditPays(List<Invoice> documents) {
        List<Invoice> notes = documents.stream()
                .filter(one -> one.kind() == InvoiceKind.CREDIT && one.open().isPositive())
                .toList();
        List<Invoice> owing = owing(documents);
        if (!notes.isEmpty() && !owing.isEmpty()) {
            Invoice note = any(notes);
            Invoice one = any(owing);
            Invoice.AllocatedMoney part = pays(one, note.open());
            note.use(part.amount());
            booked(one, note, part);
        }
    }

    /** What is due first is paid first, and no row takes more than is open of it. */
    private Invoice.AllocatedMoney pays(Invoice document, Money amount) {
        ScheduledAmount due = document.view().schedule().stream()
                .filter(row -> row.open().isPositive())
                .min(Comparator.comparing(ScheduledAmount::dueOn).thenComparing(ScheduledAmount::row))
                .orElseThrow();
        boolean many = document.view().schedule().size() > 1;
        Invoice.AllocatedMoney part = document.take(amount);
        Money byHand = amount.smaller(due.open());
        MoneyProof.check(part.amount().equals(byHand), "taken by a row", part, byHand);
        Integer row = part.row();
        MoneyProof.check(many ? row != null && row == due.row() : row == null, "row that takes money", part, due.row());
        return part;
    }

    private void booked(Invoice document, Object from, Invoice.AllocatedMoney part) {
        long cents = part.amount().amount().movePointRight(2).longValueExact();
        paid.add(new Paid(document, from, part));
        taken.merge(document.number(), cents, Long::sum);
        given.merge(from, cents, Long::sum);
        allocations++;
    }

    private void undo() {
        if (paid.isEmpty()) {
            return;
        }
        Paid one = paid.remove(random.nextInt(paid.size()));
        Money amount = one.taken().amount();
        one.document().giveBack(amount, one.taken().row());
        if (one.from() instanceof Receipt receipt) {
            receipt.takeBack(amount);
        } else {
            ((Invoice) one.from()).giveBack(amount, null);
        }
        long cents = amount.amount().movePointRight(2).longValueExact();
        taken.merge(one.document().number(), -cents, Long::sum);
        given.merge(one.from(), -cents, Long::sum);
        reversals++;
    }

    /** Each paper by itself, and what the customer owes in all. */
    void balances(List<Invoice> documents) {
        BigInteger owed = BigInteger.ZERO;
        BigInteger open = BigInteger.ZERO;
        for (Invoice one : documents) {
            long used = one.kind() == InvoiceKind.CREDIT
                    ? given.getOrDefault(one, 0L)
                    : taken.getOrDefault(one.number(), 0L);
            BigInteger gross = HandSums.cents(one.gross().amount());
            BigInteger left = gross.subtract(BigInteger.valueOf(used));
            MoneyProof.check(
                    HandSums.cents(one.open().amount()).equals(left), "open of " + one.kind(), one.open(), left);
            BigInteger ofRows = one.view().schedule().stream()
                    .map(row -> HandSums.cents(row.open().amount()))
                    .reduce(BigInteger.ZERO, BigInteger::add);
            MoneyProof.check(
                    one.kind() == InvoiceKind.CREDIT || ofRows.equals(left),
                    "open rows of " + one.kind(),
                    ofRows,
                    left);
            BigInteger sign = BigInteger.valueOf(one.kind().sign());
            owed = owed.add(gross.multiply(sign));
            open = open.add(left.multiply(sign));
        }
        for (Receipt receipt : receipts) {
            long all = came.get(receipt);
            long left = all - given.getOrDefault(receipt, 0L);
            MoneyProof.check(
                    receipt.waiting().amount().movePointRight(2).longValueExact() == left,
                    "waiting",
                    receipt.waiting(),
                    left);
            owed = owed.subtract(BigInteger.valueOf(all));
            open = open.subtract(BigInteger.valueOf(left));
        }
        MoneyProof.check(owed.equals(open), "what the customer owes", open, owed);
    }

    private static List<Invoice> owing(List<Invoice> documents) {
        return documents.stream().filter(Invoice::owes).toList();
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /**
     * Each row is its per cent of what the document asks for with what deposits asked for; deposits have paid the first of it,
     * the last takes what is left, and a row of nothing is none.
     */
    static List<BigInteger> rowsByHand(BigInteger asked, BigInteger deducted, List<Long> percents) {
        BigInteger all = asked.add(deducted);
        BigInteger covered = deducted;
        BigInteger left = asked;
        List<BigInteger> rows = new ArrayList<>();
        for (int at = 0; at < percents.size(); at++) {
            BigInteger whole = HandSums.halfUp(all.multiply(BigInteger.valueOf(percents.get(at))), WHOLE);
            BigInteger off = whole.min(covered);
            covered = covered.subtract(off);
            BigInteger rest = whole.subtract(off);
            boolean cents = off.signum() > 0 && rest.compareTo(BigInteger.TEN) < 0;
            BigInteger row = at == percents.size() - 1 ? left : cents ? BigInteger.ZERO : rest.min(left);
            left = left.subtract(row);
            if (row.signum() > 0) {
                rows.add(row);
            }
        }
        return rows;
    }
}
