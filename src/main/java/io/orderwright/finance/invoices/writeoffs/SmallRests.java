package io.orderwright.finance.invoices.writeoffs;

import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.finance.invoices.domain.Invoice;
import io.orderwright.finance.invoices.domain.Invoices;
import io.orderwright.finance.invoices.writeoffs.domain.WriteOff;
import io.orderwright.finance.invoices.writeoffs.domain.WriteOffBooks;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes small rests of many documents off, just those that were seen, each as a write-off of its own: who must agree says the table,
 * document by document. All documents are held first, in the order of their ids; customers follow in the order of their codes.
 */
@Service
@Transactional
public class SmallRests {

    /** So many at once; what is left is there the next time. */
    public static final int MOST = 200;

    private static final Comparator<SmallRest> ORDER =
            Comparator.comparing(SmallRest::customer).thenComparing(SmallRest::invoice);

    private final Invoices invoices;
    private final WriteOffs writeOffs;
    private final WriteOffBooks books;

    SmallRests(Invoices invoices, WriteOffs writeOffs, WriteOffBooks books) {
        this.invoices = invoices;
        this.writeOffs = writeOffs;
        this.books = books;
    }

    /**
     * What is open of documents that were paid but for so much, without those about which somebody is asked; of the currency of
     * the amount.
     *
     * @param most of each document
     * @throws Refusal INVALID for no amount
     */
    @Transactional(readOnly = true)
    public SeenRests preview(Money most) {
        return seen(invoices.numbered(numbers(most)), most);
    }

    private List<String> numbers(Money most) {
        if (!most.isPositive()) {
            throw Refusal.invalid("most", "write-off.rests-most");
        }
        return invoices.smallRests(most.code(), most.amount(), Limit.of(MOST));
    }

    private SeenRests seen(List<Invoice> found, Money most) {
        Map<String, List<WriteOff>> before = found.isEmpty()
                ? Map.of()
                : books.findByInvoiceIn(found.stream().map(Invoice::number).toList()).stream()
                        .collect(Collectors.groupingBy(WriteOff::invoice));
        List<SmallRest> rests = found.stream()
                .filter(one -> isRest(one, most))
                .filter(one -> before.getOrDefault(one.number(), List.of()).stream()
                        .noneMatch(other -> other.state() == WriteOffState.ASKED))
                .map(one ->
                        rest(one, before.getOrDefault(one.number(), List.of()).size()))
                .sorted(ORDER)
                .toList();
        return SeenRests.of(rests, most.code());
    }

    private static SmallRest rest(Invoice one, long askedBefore) {
        return new SmallRest(
                one.number(), one.orderNumber(), one.customerCode(), one.view().dueOn(), one.open(), askedBefore);
    }

    /** What a deposit lacks for which its order waits is no rest: nobody goes on without it. */
    private static boolean isRest(Invoice one, Money most) {
        return one.kind() != InvoiceKind.CREDIT
                && one.state() == InvoiceState.POSTED
                && one.currency().equals(most.code())
                && one.open().isPositive()
                && !one.open().isMoreThan(most)
                && one.gross().isMoreThan(one.open())
                && !one.holdsUp();
    }

    /**
     * Writes them off; those for which the table wants somebody to agree are asked about. The same word once more answers the same.
     *
     * @param seen the word of what was shown
     * @param words why, in words
     * @throws Refusal INVALID for no amount, or without words; CONFLICT where they are others by now than were seen
     */
    public List<WriteOffView> writeOff(Money most, String seen, String words, String by) {
        List<String> numbers = numbers(most);
        List<Invoice> held = numbers.isEmpty()
                ? List.of()
                : invoices.lockedBeside(numbers).stream()
                        .filter(one -> numbers.contains(one.number()))
                        .toList();
        SeenRests now = seen(held, most);
        String reference = "RESTS-" + seen;
        if (now.isWhat(seen)) {
            return now.rests().stream()
                    .map(one -> writeOffs.ask(
                            new AskWriteOff(one.invoice(), reference, WriteOffCause.SMALL_REST, one.open(), words), by))
                    .toList();
        }
        List<WriteOff> before = books.findByReferenceOrderById(reference);
        if (before.isEmpty()) {
            throw Refusal.conflict("write-off.rests-moved", now.rests().size(), now.total());
        }
        return before.stream().map(one -> one.view(true)).toList();
    }
}
