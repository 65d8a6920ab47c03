package io.orderwright.coordination;

import io.orderwright.fulfilment.stock.receipts.ExpectReceipt;
import io.orderwright.fulfilment.stock.receipts.ExpectedReceipts;
import io.orderwright.integration.PartnerDocuments;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.supply.purchasing.Purchasing;
import io.orderwright.supply.purchasing.Purchasing.OrderedGoods;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** A supplier has a purchase order: its goods are on their way from now on, and can be promised. */
@Component
public class OrderFromSupplier {

    private static final String POSTING = "supplier.post-purchase-order";

    private final Purchasing purchasing;
    private final ExpectedReceipts expected;
    private final PartnerDocuments documents;
    private final CompanyCalendar calendar;

    OrderFromSupplier(
            Purchasing purchasing, ExpectedReceipts expected, PartnerDocuments documents, CompanyCalendar calendar) {
        this.purchasing = purchasing;
        this.expected = expected;
        this.documents = documents;
        this.calendar = calendar;
    }

    /**
     * The supplier's number is kept where it gave one; each line is expected after its days of delivery, from today.
     *
     * @throws Refusal CONFLICT when it is neither approved nor sent
     */
    public void ordered(String purchaseNumber) {
        LocalDate today = calendar.today();
        OrderedGoods ordered = purchasing.order(
                purchaseNumber, documents.find(purchaseNumber, POSTING).orElse(null));
        ordered.lines()
                .forEach(line -> expected.expect(
                        new ExpectReceipt(
                                purchaseNumber,
                                line.sku(),
                                line.quantity().amount(),
                                today.plusDays(line.leadDays()),
                                true),
                        ordered.by()));
    }
}
