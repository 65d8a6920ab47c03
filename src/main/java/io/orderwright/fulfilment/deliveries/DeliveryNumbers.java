package io.orderwright.fulfilment.deliveries;

import io.orderwright.platform.kernel.DocumentKind;
import io.orderwright.platform.kernel.DocumentKind.DocumentOwner;
import java.util.List;
import org.springframework.stereotype.Component;

/** The numbers of deliveries and of rounds of asking carriers. */
@Component
public final class DeliveryNumbers implements DocumentOwner {

    public static final DocumentKind DELIVERY = new DocumentKind("DN", "delivery");
    public static final DocumentKind TRACKING_ROUND = new DocumentKind("TR", "tracking_round");

    @Override
    public List<DocumentKind> documentKinds() {
        return List.of(DELIVERY, TRACKING_ROUND);
    }

    @Override
    public List<String> toldToPartners() {
        return List.of("shipment", "tracking_round");
    }
}
