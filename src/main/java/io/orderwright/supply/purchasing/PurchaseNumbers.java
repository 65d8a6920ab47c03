package io.orderwright.supply.purchasing;

import io.orderwright.platform.kernel.DocumentKind;
import io.orderwright.platform.kernel.DocumentKind.DocumentOwner;
import java.util.List;
import org.springframework.stereotype.Component;

/** The numbers of requisitions and purchase orders. */
@Component
public final class PurchaseNumbers implements DocumentOwner {

    public static final DocumentKind REQUISITION = new DocumentKind("PR", "requisition");
    public static final DocumentKind PURCHASE_ORDER = new DocumentKind("PO", "purchase_order");

    @Override
    public List<DocumentKind> documentKinds() {
        return List.of(REQUISITION, PURCHASE_ORDER);
    }

    @Override
    public List<String> toldToPartners() {
        return List.of("purchase_order");
    }
}
