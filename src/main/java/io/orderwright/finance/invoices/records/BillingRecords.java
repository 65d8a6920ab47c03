package io.orderwright.finance.invoices.records;

import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.finance.invoices.domain.Allocation;
import io.orderwright.finance.invoices.domain.Allocations;
import io.orderwright.finance.invoices.domain.Invoice;
import io.orderwright.finance.invoices.domain.Invoices;
import io.orderwright.finance.invoices.domain.Receipt;
import io.orderwright.finance.invoices.domain.Receipts;
import io.orderwright.finance.invoices.exchange.DifferenceView;
import io.orderwright.finance.invoices.exchange.ExchangeDifferences;
import io.orderwright.finance.invoices.movements.MovementView;
import io.orderwright.finance.invoices.movements.Movements;
import io.orderwright.finance.invoices.records.ReceiptDetail.PaidAmount;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.changed.ChangedRows;
import io.orderwright.platform.ground.changed.ChangedTable;
import io.orderwright.platform.ground.changed.ChangesQuery;
import io.orderwright.platform.kernel.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Documents and money as whoever keeps books elsewhere reads them, the oldest first; never changes anything. */
@Service
@Transactional(readOnly = true)
public class BillingRecords {

    private static final ChangedTable INVOICES = ChangedTable.byId("invoice");
    private static final ChangedTable RECEIPTS = ChangedTable.byId("receipt");

    private final Invoices invoices;
    private final Receipts receipts;
    private final Allocations allocations;
    private final Movements movements;
    private final ExchangeDifferences differences;
    private final ChangedRows changed;

    BillingRecords(
            Invoices invoices,
            Receipts receipts,
            Allocations allocations,
            Movements movements,
            ExchangeDifferences differences,
            ChangedRows changed) {
        this.differences = differences;
        this.movements = movements;
        this.changed = changed;
        this.invoices = invoices;
        this.receipts = receipts;
        this.allocations = allocations;
    }

    /**
     * Documents after a place.
     *
     * @param customer whose; empty for all
     * @param open only those of which something is to be paid, or to be used
     * @param after {@code next} of the page before; 0 from the beginning
     */
    public Page<InvoiceView> invoices(String customer, boolean open, long after, int size) {
        Page<Invoice> page = Page.read(size, rows -> invoices.page(customer, open, after, Limit.of(rows)), Invoice::id);
        return new Page<>(page.items().stream().map(Invoice::view).toList(), page.next());
    }

    /**
     * Money after a place, with what it paid.
     *
     * @param customer whose; empty for all
     * @param order the order that it named; empty for all
     * @param reference the bank's; empty for all
     * @param after {@code next} of the page before; 0 from the beginning
     */
    public Page<ReceiptDetail> receipts(String customer, String order, String reference, long after, int size) {
        Page<Receipt> page =
                Page.read(size, rows -> receipts.page(customer, order, reference, after, Limit.of(rows)), Receipt::id);
        return new Page<>(withPaid(page.items()), page.next());
    }

    /** @throws Refusal NOT_FOUND for unknown money */
    public ReceiptDetail receipt(long id) {
        Receipt found = receipts.findById(id).orElseThrow(() -> Refusal.notFound("receipt.unknown", id));
        return withPaid(List.of(found)).get(0);
    }

    /** As {@link #invoices}, in the order of their change. */
    public Page<InvoiceView> changedInvoices(String customer, boolean open, ChangesQuery asked) {
        ChangesQuery wanted = asked.with("customer_code", customer);
        Page<Invoice> page = changed.page(
                INVOICES,
                open ? wanted.and("o.paid < o.gross") : wanted,
                ids -> invoices.findByIdIn(numbers(ids)),
                invoice -> String.valueOf(invoice.id()));
        return new Page<>(page.items().stream().map(Invoice::view).toList(), page.next());
    }

    /** As {@link #receipts}, in the order of their change. */
    public Page<ReceiptDetail> changedReceipts(String customer, String order, String reference, ChangesQuery asked) {
        Page<Receipt> page = changed.page(
                RECEIPTS,
                asked.with("customer_code", customer)
                        .with("order_number", order)
                        .with("external_id", reference),
                ids -> receipts.findByIdIn(numbers(ids)),
                receipt -> String.valueOf(receipt.id()));
        return new Page<>(withPaid(page.items()), page.next());
    }

    private static List<Long> numbers(List<String> ids) {
        return ids.stream().map(Long::valueOf).toList();
    }

    private List<ReceiptDetail> withPaid(List<Receipt> items) {
        Map<Long, List<Allocation>> paid =
                allocations.ofReceipts(items.stream().map(Receipt::id).toArray(Long[]::new)).stream()
                        .collect(Collectors.groupingBy(row -> Objects.requireNonNull(row.receiptId())));
        Map<Long, List<MovementView>> out =
                movements.of(items.stream().collect(Collectors.toMap(Receipt::id, Receipt::reference)));
        Map<String, DifferenceView> exchanged = differences.ofReceipts(items.stream()
                .filter(one -> ExchangeDifferences.isForeign(one.currency()))
                .map(Receipt::id)
                .toList());
        return items.stream()
                .map(one -> new ReceiptDetail(
                        one.id(),
                        one.view(false),
                        paid.getOrDefault(one.id(), List.of()).stream()
                                .map(row -> amount(row, exchanged))
                                .toList(),
                        out.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private static PaidAmount amount(Allocation row, Map<String, DifferenceView> exchanged) {
        return new PaidAmount(
                row.invoice(),
                row.entryNo(),
                row.amount(),
                row.reverses(),
                row.reason(),
                row.allocatedAt(),
                exchanged.get(row.invoice() + "/" + row.entryNo()));
    }
}
