package io.orderwright.finance.invoices;

import io.orderwright.finance.invoices.BillingEvent.PaidPart;
import io.orderwright.finance.invoices.CreditNotes.PaidByMoney;
import io.orderwright.finance.invoices.InvoiceDetail.AllocatedAmount;
import io.orderwright.finance.invoices.InvoiceDetail.SettledAmounts;
import io.orderwright.finance.invoices.buyers.BillTo;
import io.orderwright.finance.invoices.buyers.InvoiceBuyer;
import io.orderwright.finance.invoices.domain.Allocation;
import io.orderwright.finance.invoices.domain.Allocations;
import io.orderwright.finance.invoices.domain.Invoice;
import io.orderwright.finance.invoices.domain.Receipt;
import io.orderwright.finance.invoices.domain.Receipts;
import io.orderwright.finance.invoices.exchange.AllocationBook;
import io.orderwright.finance.invoices.exchange.DifferenceView;
import io.orderwright.finance.invoices.exchange.ExchangeDifferences;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who paid what: receipts and credit notes give, documents take, and a row says so. Whoever calls holds the documents. */
@Component
class PaymentBook {

    private static final Comparator<Invoice> DUE_FIRST =
            Comparator.comparing(Invoice::dueOn).thenComparing(Invoice::id);

    /** People and programs both tell of what the bank has told them. */
    private static final Map<String, String> TOLD_ALIKE = Map.of("api", "desk", "desk", "api");

    private final Receipts receipts;
    private final Allocations allocations;
    private final AllocationBook book;
    private final ExchangeDifferences differences;

    PaymentBook(Receipts receipts, Allocations allocations, AllocationBook book, ExchangeDifferences differences) {
        this.receipts = receipts;
        this.allocations = allocations;
        this.book = book;
        this.differences = differences;
    }

    /** What a document took of a payment. */
    record PaidDocument(Receipt receipt, Invoice invoice, Invoice.AllocatedMoney taken) {

        /** @param settled nothing of the order's documents is open any more */
        PaidPart event(boolean settled) {
            return part(invoice, taken, settled);
        }

        /** What each document took of each payment, however many rows it is due in. */
        static List<PaidDocument> byDocument(List<PaidDocument> parts) {
            List<PaidDocument> merged = new ArrayList<>();
            for (PaidDocument part : parts) {
                PaidDocument last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
                if (last != null && last.receipt == part.receipt && last.invoice == part.invoice) {
                    merged.set(
                            merged.size() - 1,
                            new PaidDocument(last.receipt, last.invoice, last.taken.and(part.taken)));
                } else {
                    merged.add(part);
                }
            }
            return merged;
        }
    }

    /** @param settled nothing of the order's documents is open any more */
    static PaidPart part(Invoice invoice, Invoice.AllocatedMoney taken, boolean settled) {
        return new PaidPart(
                invoice.orderNumber(), invoice.number(), invoice.kind(), taken.amount(), settled, taken.owed());
    }

    /** What was told before, in this source or one that tells of the same payments by the same references. */
    Optional<Receipt> find(String source, String reference) {
        return receipts.told(source, TOLD_ALIKE.getOrDefault(source, source), reference).stream()
                .findFirst();
    }

    /** Money of this currency named for the order that no document has taken yet. */
    Money waiting(String orderNumber, String currency) {
        return sum(receipts.waiting(orderNumber), currency);
    }

    private static Money sum(List<Receipt> waiting, String currency) {
        return waiting.stream().map(Receipt::waiting).reduce(Money.zero(currency), Money::plus);
    }

    /** Keeps a payment, of which the documents take what they need, row by row, what is due first before the others. */
    List<PaidDocument> book(Receipt receipt, List<Invoice> payable, String by) {
        List<PaidDocument> parts = new ArrayList<>();
        while (receipt.waiting().isPositive()) {
            Optional<Invoice> first = payable.stream().filter(Invoice::owes).min(DUE_FIRST);
            if (first.isEmpty()) {
                break;
            }
            parts.add(take(receipt, first.get()));
        }
        receipts.save(receipt);
        return written(parts, "payment", by);
    }

    /**
     * A new document takes what it needs of the money that waits for its order, and then of what the customer has on
     * account; to be written when it is kept.
     */
    List<PaidDocument> takeWaiting(Invoice invoice) {
        List<Receipt> waiting = new ArrayList<>(receipts.waitingHeld(invoice.orderNumber()));
        if (invoice.open().isMoreThan(sum(waiting, invoice.currency()))) {
            waiting.addAll(receipts.onAccount(invoice.customerCode(), invoice.currency()));
        }
        List<PaidDocument> parts = new ArrayList<>();
        for (Receipt money : waiting) {
            while (invoice.owes() && money.waiting().isPositive()) {
                parts.add(take(money, invoice));
            }
        }
        return parts;
    }

    /** A document takes some of the money of one receipt, held by whoever calls. */
    PaidDocument use(Receipt receipt, Invoice invoice, @Nullable Integer row, Money amount, String reason, String by) {
        List<PaidDocument> parts = taken(invoice, row, amount).stream()
                .map(taken -> new PaidDocument(receipt, invoice, taken))
                .toList();
        parts.forEach(part -> receipt.allocate(part.taken().amount()));
        return PaidDocument.byDocument(written(parts, reason, by)).get(0);
    }

    /** So much of a document, of the row named or of those that are due first. */
    private static List<Invoice.AllocatedMoney> taken(Invoice invoice, @Nullable Integer row, Money amount) {
        return row == null ? AllocationBook.inTurn(invoice, amount) : List.of(invoice.take(amount, row));
    }

    private static PaidDocument take(Receipt receipt, Invoice invoice) {
        Invoice.AllocatedMoney taken = invoice.take(receipt.waiting());
        receipt.allocate(taken.amount());
        return new PaidDocument(receipt, invoice, taken);
    }

    List<PaidDocument> written(List<PaidDocument> parts, String reason, String by) {
        parts.forEach(part -> book.paid(part.receipt(), part.invoice(), part.taken(), reason, by));
        return parts;
    }

    /** A credit note pays a document. */
    Invoice.AllocatedMoney apply(Invoice creditNote, Invoice invoice, Money amount, String reason, String by) {
        creditNote.use(amount);
        List<Invoice.AllocatedMoney> parts = taken(invoice, null, amount);
        parts.forEach(part -> book.credited(creditNote, invoice, part, reason, by));
        return parts.stream().reduce(Invoice.AllocatedMoney::and).orElseThrow();
    }

    /** The row of a document that still stands. */
    Allocation standing(String invoice, int entryNo) {
        List<Allocation> rows = allocations.ofInvoice(invoice);
        Allocation row = rows.stream()
                .filter(one -> one.entryNo() == entryNo)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("allocation.unknown", invoice, entryNo));
        if (row.reverses() != null || rows.stream().anyMatch(one -> Objects.equals(one.reverses(), entryNo))) {
            throw Refusal.conflict(
                    "allocation.reversed-already",
                    invoice,
                    entryNo,
                    row.amount().plain());
        }
        return row;
    }

    /** The row stands no longer: the document is open again by its amount. */
    void reverse(Invoice invoice, Allocation row, String reason, String by) {
        Long receiptId = row.receiptId();
        if (receiptId != null) {
            receipts.locked(receiptId).orElseThrow().takeBack(row.amount());
        }
        book.undone(invoice, row, reason, by);
    }

    /** What of a document is written off. */
    Money writtenOff(Invoice invoice) {
        return allocations.ofInvoice(invoice.number()).stream()
                .filter(row -> row.writeOff() != null)
                .map(Allocation::amount)
                .reduce(Money.zero(invoice.currency()), Money::plus);
    }

    /** What money paid of a document and still does, the newest first. */
    List<PaidByMoney> paidByMoney(Invoice invoice) {
        List<Allocation> rows = allocations.ofInvoice(invoice.number());
        Set<Integer> undone =
                rows.stream().map(Allocation::reverses).filter(Objects::nonNull).collect(Collectors.toSet());
        return rows.stream()
                .filter(row -> row.receiptId() != null && row.reverses() == null && !undone.contains(row.entryNo()))
                .sorted(Comparator.comparing(Allocation::entryNo).reversed())
                .map(row -> new PaidByMoney(row.entryNo(), Objects.requireNonNull(row.receiptId()), row.amount()))
                .toList();
    }

    /** A document with what it covers and what paid it. */
    InvoiceDetail detail(Invoice document, @Nullable InvoiceBuyer buyer, @Nullable BillTo billTo) {
        InvoiceView view = document.view();
        List<AllocatedAmount> allocated = allocated(document);
        return new InvoiceDetail(
                view,
                buyer,
                billTo,
                document.lineViews(),
                allocated,
                settled(view, allocated),
                differences.worth(document));
    }

    private static SettledAmounts settled(InvoiceView document, List<AllocatedAmount> allocated) {
        Money none = Money.zero(document.currency());
        Money credited = sum(allocated, none, one -> one.creditNote() != null);
        Money writtenOff = sum(allocated, none, one -> one.writeOff() != null);
        return new SettledAmounts(document.paid().minus(credited).minus(writtenOff), credited, writtenOff);
    }

    private static Money sum(List<AllocatedAmount> allocated, Money none, Predicate<AllocatedAmount> which) {
        return allocated.stream().filter(which).map(AllocatedAmount::amount).reduce(none, Money::plus);
    }

    private List<AllocatedAmount> allocated(Invoice invoice) {
        Map<Integer, DifferenceView> known = differences.of(invoice);
        return allocations.ofInvoice(invoice.number()).stream()
                .map(row -> new AllocatedAmount(
                        row.entryNo(),
                        Optional.ofNullable(row.receiptId())
                                .flatMap(receipts::findById)
                                .map(Receipt::reference)
                                .orElse(null),
                        row.creditNote(),
                        row.writeOff(),
                        row.amount(),
                        row.row(),
                        row.reverses(),
                        row.reason(),
                        row.allocatedBy(),
                        row.allocatedAt(),
                        known.get(row.entryNo())))
                .toList();
    }
}
