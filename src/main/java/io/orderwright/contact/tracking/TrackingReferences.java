package io.orderwright.contact.tracking;

import io.orderwright.platform.kernel.keys.References;
import java.util.List;
import org.springframework.stereotype.Component;

/** Revoked links are those of an order. */
@Component
class TrackingReferences implements References {

    @Override
    public List<Reference> references() {
        return List.of(Reference.of(ReferenceTarget.ORDER, "tracking_revocation", "order_number", "order_number"));
    }
}
