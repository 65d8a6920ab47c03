package io.orderwright.coordination.opening;

import io.orderwright.credit.CarriedOverCredit;
import io.orderwright.finance.invoices.opening.CarriedDocuments;
import io.orderwright.finance.invoices.opening.CarriedDocuments.RemovedDocument;
import io.orderwright.platform.intake.ports.ClosedBusiness;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes documents back that were taken over by mistake: the document first, then what it counted for the customer's credit. */
@Component
@Transactional
class OpeningReversal implements ClosedBusiness {

    private final CarriedDocuments documents;
    private final CarriedOverCredit credit;

    OpeningReversal(CarriedDocuments documents, CarriedOverCredit credit) {
        this.documents = documents;
        this.credit = credit;
    }

    @Override
    public Map<String, String> invoices(Collection<String> numbers) {
        return standing(numbers, documents::invoice);
    }

    @Override
    public void removeInvoice(String number, String by) {
        credit.invoiceGone(documents.removeInvoice(number, by).number());
    }

    @Override
    public Map<String, String> receipts(Collection<String> references) {
        return standing(references, documents::receipt);
    }

    @Override
    public void removeReceipt(String reference, String by) {
        RemovedDocument removed = documents.removeReceipt(reference, by);
        credit.moneyGone(removed.customer(), removed.open());
    }

    private static Map<String, String> standing(Collection<String> keys, Function<String, Optional<String>> look) {
        Map<String, String> standing = new HashMap<>();
        keys.forEach(key -> look.apply(key).ifPresent(words -> standing.put(key, words)));
        return standing;
    }
}
