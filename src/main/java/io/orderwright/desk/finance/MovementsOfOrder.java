package io.orderwright.desk.finance;

import io.orderwright.desk.RelatedPapers;
import io.orderwright.finance.invoices.movements.Movements;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finance is told of money that went out again under numbers of its own. */
@Component
class MovementsOfOrder implements RelatedPapers {

    private final Movements movements;

    MovementsOfOrder(Movements movements) {
        this.movements = movements;
    }

    @Override
    public List<String> numbersOf(String orderNumber) {
        return movements.ofOrder(orderNumber);
    }
}
