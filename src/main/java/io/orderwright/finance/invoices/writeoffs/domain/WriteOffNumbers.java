package io.orderwright.finance.invoices.writeoffs.domain;

import io.orderwright.platform.kernel.DocumentKind;
import io.orderwright.platform.kernel.DocumentKind.DocumentOwner;
import java.util.List;
import org.springframework.stereotype.Component;

/** The numbers of write-offs. */
@Component
public final class WriteOffNumbers implements DocumentOwner {

    public static final DocumentKind WRITE_OFF = new DocumentKind("WF", "write_off");

    @Override
    public List<DocumentKind> documentKinds() {
        return List.of(WRITE_OFF);
    }

    @Override
    public List<String> toldToPartners() {
        return List.of("write_off");
    }
}
