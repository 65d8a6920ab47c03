package io.orderwright.finance.invoices.buyers;

import io.orderwright.finance.invoices.domain.Invoice;
import io.orderwright.finance.invoices.domain.Invoices;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom documents are made out to, as finance is told of it. */
@Service
@Transactional(readOnly = true)
public class ToldBuyers {

    private final Invoices invoices;

    ToldBuyers(Invoices invoices) {
        this.invoices = invoices;
    }

    /** @param billTo absent where no address was that of bills */
    public record ToldBuyer(InvoiceBuyer buyer, @Nullable BillTo billTo) {}

    /**
     * By document number; one that was issued before finance was told of it, or for which nothing was known, is not among them.
     * One query however many.
     */
    public Map<String, ToldBuyer> of(Collection<String> numbers) {
        Map<String, ToldBuyer> told = new HashMap<>();
        for (Invoice one : invoices.ofOrdersOrNumbers(numbers.toArray(String[]::new))) {
            InvoiceBuyer buyer = one.buyer();
            if (one.buyerTold() && buyer != null && (buyer.says() || one.billTo() != null)) {
                told.put(one.number(), new ToldBuyer(buyer, one.billTo()));
            }
        }
        return told;
    }
}
