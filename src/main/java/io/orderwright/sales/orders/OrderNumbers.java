package io.orderwright.sales.orders;

import io.orderwright.platform.kernel.DocumentKind;
import io.orderwright.platform.kernel.DocumentKind.DocumentOwner;
import java.util.List;
import org.springframework.stereotype.Component;

/** The numbers of orders. */
@Component
public final class OrderNumbers implements DocumentOwner {

    public static final DocumentKind SALES_ORDER = new DocumentKind("SO", "sales_order");

    @Override
    public List<DocumentKind> documentKinds() {
        return List.of(SALES_ORDER);
    }

    @Override
    public List<String> toldToPartners() {
        return List.of("sales_order");
    }
}
