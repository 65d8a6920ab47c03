package io.orderwright.desk.finance;

import io.orderwright.desk.RelatedPapers;
import io.orderwright.finance.invoices.corrections.Corrections;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is asked about corrections is kept under numbers of their own. */
@Component
class CorrectionsOfOrder implements RelatedPapers {

    private final Corrections corrections;

    CorrectionsOfOrder(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public List<String> numbersOf(String orderNumber) {
        return corrections.ofOrder(orderNumber);
    }
}
