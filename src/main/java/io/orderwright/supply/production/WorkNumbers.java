package io.orderwright.supply.production;

import io.orderwright.platform.kernel.DocumentKind;
import io.orderwright.platform.kernel.DocumentKind.DocumentOwner;
import java.util.List;
import org.springframework.stereotype.Component;

/** The numbers of work orders. */
@Component
public final class WorkNumbers implements DocumentOwner {

    public static final DocumentKind WORK_ORDER = new DocumentKind("WO", "work_order");

    @Override
    public List<DocumentKind> documentKinds() {
        return List.of(WORK_ORDER);
    }
}
