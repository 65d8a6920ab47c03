package io.orderwright.fulfilment.expediting.store;

import io.orderwright.platform.kernel.keys.References;
import java.util.List;
import org.springframework.stereotype.Component;

/** Insertions name the order that goes first, and those that wait for it. */
@Component
class InsertionReferences implements References {

    @Override
    public List<Reference> references() {
        return List.of(
                Reference.of(ReferenceTarget.ORDER, "urgent_insertion", "order_number", "number"),
                Reference.of(ReferenceTarget.ORDER, "displaced_order", "order_number", "insertion"));
    }

    @Override
    public List<String> signedOff() {
        return List.of("urgent_insertion");
    }
}
