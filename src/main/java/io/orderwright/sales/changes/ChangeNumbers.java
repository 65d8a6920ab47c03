package io.orderwright.sales.changes;

import io.orderwright.platform.kernel.DocumentKind;
import io.orderwright.platform.kernel.DocumentKind.DocumentOwner;
import java.util.List;
import org.springframework.stereotype.Component;

/** The numbers of change orders. */
@Component
public final class ChangeNumbers implements DocumentOwner {

    public static final DocumentKind CHANGE_ORDER = new DocumentKind("CO", "change_order");

    @Override
    public List<DocumentKind> documentKinds() {
        return List.of(CHANGE_ORDER);
    }

    @Override
    public List<String> toldToPartners() {
        return List.of("change_order");
    }
}
