package io.orderwright.finance.invoices.movements.domain;

import io.orderwright.platform.kernel.DocumentKind;
import io.orderwright.platform.kernel.DocumentKind.DocumentOwner;
import java.util.List;
import org.springframework.stereotype.Component;

/** The numbers of money that goes out again. */
@Component
public final class MovementNumbers implements DocumentOwner {

    public static final DocumentKind RECEIPT_MOVEMENT = new DocumentKind("RM", "receipt_movement");

    @Override
    public List<DocumentKind> documentKinds() {
        return List.of(RECEIPT_MOVEMENT);
    }

    @Override
    public List<String> toldToPartners() {
        return List.of("receipt_movement");
    }
}
