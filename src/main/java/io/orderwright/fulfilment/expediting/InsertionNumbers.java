package io.orderwright.fulfilment.expediting;

import io.orderwright.platform.kernel.DocumentKind;
import io.orderwright.platform.kernel.DocumentKind.DocumentOwner;
import java.util.List;
import org.springframework.stereotype.Component;

/** The numbers of urgent insertions. */
@Component
public final class InsertionNumbers implements DocumentOwner {

    public static final DocumentKind URGENT_INSERTION = new DocumentKind("UI", "urgent_insertion");

    @Override
    public List<DocumentKind> documentKinds() {
        return List.of(URGENT_INSERTION);
    }

    @Override
    public List<String> toldToPartners() {
        return List.of("delay_notice");
    }
}
