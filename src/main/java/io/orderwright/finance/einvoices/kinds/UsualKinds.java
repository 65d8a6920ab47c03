package io.orderwright.finance.einvoices.kinds;

import io.orderwright.finance.einvoices.ElectronicInvoiceKind;
import io.orderwright.finance.einvoices.ports.RequestedDocuments;
import io.orderwright.finance.einvoices.store.UsualKindRows;
import io.orderwright.platform.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which kind of electronic invoice customers usually get: special for whoever deducts the tax and wants it, else normal. */
@Service
@Transactional
public class UsualKinds {

    private final UsualKindRows rows;
    private final RequestedDocuments documents;
    private final ApplicationEventPublisher events;

    UsualKinds(UsualKindRows rows, RequestedDocuments documents, ApplicationEventPublisher events) {
        this.rows = rows;
        this.documents = documents;
        this.events = events;
    }

    /** @throws Refusal NOT_FOUND for an unknown customer */
    @Transactional(readOnly = true)
    public UsualKindView get(String customer) {
        documents.refuseUnknown(customer);
        return new UsualKindView(customer, of(customer));
    }

    /** What this customer gets where nobody says anything else. */
    @Transactional(readOnly = true)
    public ElectronicInvoiceKind of(String customer) {
        return rows.find(customer).orElse(ElectronicInvoiceKind.NORMAL);
    }

    /** The same again changes nothing. @throws Refusal NOT_FOUND for an unknown customer */
    public void choose(String customer, ElectronicInvoiceKind kind, String by) {
        documents.refuseUnknown(customer);
        rows.hold(customer);
        if (of(customer) != kind) {
            rows.set(customer, kind);
            events.publishEvent(new UsualKindChanged(customer, by, kind));
        }
    }
}
