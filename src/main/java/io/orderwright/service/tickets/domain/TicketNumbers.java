package io.orderwright.service.tickets.domain;

import io.orderwright.platform.kernel.DocumentKind;
import io.orderwright.platform.kernel.DocumentKind.DocumentOwner;
import java.util.List;
import org.springframework.stereotype.Component;

/** The numbers of tickets. */
@Component
public final class TicketNumbers implements DocumentOwner {

    public static final DocumentKind SERVICE_TICKET = new DocumentKind("TK", "service_ticket");

    @Override
    public List<DocumentKind> documentKinds() {
        return List.of(SERVICE_TICKET);
    }
}
