package io.orderwright.desk.finance;

import io.orderwright.desk.RelatedPapers;
import io.orderwright.finance.invoices.writeoffs.WriteOffs;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finance is told of write-offs under numbers of their own. */
@Component
class WriteOffsOfOrder implements RelatedPapers {

    private final WriteOffs writeOffs;

    WriteOffsOfOrder(WriteOffs writeOffs) {
        this.writeOffs = writeOffs;
    }

    @Override
    public List<String> numbersOf(String orderNumber) {
        return writeOffs.ofOrder(orderNumber);
    }
}
