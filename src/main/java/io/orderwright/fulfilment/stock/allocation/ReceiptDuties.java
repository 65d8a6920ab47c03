package io.orderwright.fulfilment.stock.allocation;

import io.orderwright.fulfilment.stock.ports.MadeReferences;
import io.orderwright.fulfilment.stock.receipts.ReceiveStock;
import io.orderwright.fulfilment.stock.receipts.ReceivedStock;
import io.orderwright.fulfilment.stock.store.ExpectedLedger;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Books what somebody says has arrived: whoever bought goods does not also say that they came. */
@Component
public class ReceiptDuties {

    private final GoodsReceipts receipts;
    private final ExpectedLedger expected;
    private final MadeReferences made;
    private final CompanyCalendar calendar;

    ReceiptDuties(GoodsReceipts receipts, ExpectedLedger expected, MadeReferences made, CompanyCalendar calendar) {
        this.receipts = receipts;
        this.expected = expected;
        this.made = made;
        this.calendar = calendar;
    }

    /**
     * As {@link GoodsReceipts#book}.
     *
     * @throws Refusal CONFLICT for what we make ourselves, which production reports; FORBIDDEN to whoever ordered the goods, or entered them as expected, under the receipt's reference or
     *     that which it serves
     */
    public List<ReceivedStock> book(Collection<ReceiveStock> arrived, String by) {
        List<String> references = arrived.stream()
                .flatMap(receipt -> Stream.of(receipt.reference(), receipt.against()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        references.forEach(this::refuseMade);
        references.stream()
                .filter(reference -> boughtBy(reference, by))
                .findFirst()
                .ifPresent(reference -> {
                    throw Refusal.forbidden("stock.receipt-own-purchase", reference);
                });
        return receipts.book(arrived, by);
    }

    private void refuseMade(String reference) {
        if (made.names(reference)) {
            throw Refusal.conflict("stock.made-by-us", reference);
        }
    }

    private boolean boughtBy(String reference, String person) {
        return expected.under(reference, calendar.today()).stream()
                .anyMatch(one -> one.enteredBy().equals(person));
    }
}
