package io.orderwright.fulfilment.returns.domain;

import io.orderwright.platform.kernel.DocumentKind;
import io.orderwright.platform.kernel.DocumentKind.DocumentOwner;
import java.util.List;
import org.springframework.stereotype.Component;

/** The numbers of returns. */
@Component
public final class ReturnNumbers implements DocumentOwner {

    public static final DocumentKind CUSTOMER_RETURN = new DocumentKind("RA", "customer_return");

    @Override
    public List<DocumentKind> documentKinds() {
        return List.of(CUSTOMER_RETURN);
    }
}
