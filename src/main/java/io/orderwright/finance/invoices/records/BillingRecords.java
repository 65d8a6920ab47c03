package io.orderwright.finance.invoices.records;

import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.finance.invoices.domain.Allocation;
import io.orderwright.finance.invoices.domain.Allocations;
import io.orderwright.finance.invoices.domain.Invoice;
import io.orderwright.finance.invoices.domain.Invoices;
import io.orderwright.finance.invoices.domain.Receipt;
import io.orderwright.finance.invoices.domain.Receipts;
import io.orderwright.finance.invoices.records.ReceiptDetail.PaidAmount;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.kernel.Money;
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

    private final Invoices invoices;
    private final Receipts receipts;
    private final Allocations allocations;

    BillingRecords(Invoices invoices, Receipts receipts, Allocations allocations) {
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
        Map<Long, List<Allocation>> paid =
                allocations.ofReceipts(page.items().stream().map(Receipt::id).toArray(Long[]::new)).stream()
                        .collect(Collectors.groupingBy(row -> Objects.requireNonNull(row.receiptId())));
        return new Page<>(
                page.items().stream()
                        .map(one -> new ReceiptDetail(
                                one.view(false),
                                paid.getOrDefault(one.id(), List.of()).stream()
                                        .map(row -> amount(row, one.view(false).currency()))
                                        .toList()))
                        .toList(),
                page.next());
    }

    private static PaidAmount amount(Allocation row, String currency) {
        return new PaidAmount(
                row.invoice(),
                row.entryNo(),
                Money.of(row.amount(), currency),
                row.reverses(),
                row.reason(),
                row.allocatedAt());
    }
}
