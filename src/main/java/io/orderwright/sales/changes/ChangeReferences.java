package io.orderwright.sales.changes;

import io.orderwright.platform.kernel.keys.References;
import java.util.List;
import org.springframework.stereotype.Component;

/** Changes name the order that they change. */
@Component
class ChangeReferences implements References {

    @Override
    public List<Reference> references() {
        return List.of(Reference.of(ReferenceTarget.ORDER, "change_order", "order_number", "number"));
    }

    @Override
    public List<String> signedOff() {
        return List.of("change_order");
    }
}
