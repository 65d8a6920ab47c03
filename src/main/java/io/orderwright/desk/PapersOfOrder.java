package io.orderwright.desk;

import io.orderwright.desk.ports.OrderPapers;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The numbers under which anything of an order is sent to partners or waited for: its own, and those of its {@link RelatedPapers}. */
@Component
class PapersOfOrder implements OrderPapers {

    private final List<RelatedPapers> related;

    PapersOfOrder(List<RelatedPapers> related) {
        this.related = List.copyOf(related);
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> of(String orderNumber) {
        List<String> numbers = new ArrayList<>(List.of(orderNumber));
        related.forEach(papers -> numbers.addAll(papers.numbersOf(orderNumber)));
        return numbers;
    }
}
