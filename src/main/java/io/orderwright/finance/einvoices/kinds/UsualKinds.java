package io.orderwright.finance.einvoices.kinds;

import io.orderwright.finance.einvoices.ElectronicInvoiceKind;
import io.orderwright.finance.einvoices.ports.RequestedDocuments;
import io.orderwright.finance.einvoices.store.UsualKindRows;
import io.orderwright.platform.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which kind of electronic invoice customers usually get: special for whoever deducts the tax and wants it, else normal; and who
 * of them is a natural person.
 */
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
        return of(customer);
    }

    /** What this customer gets where nobody says anything else. */
    @Transactional(readOnly = true)
    public UsualKindView of(String customer) {
        return rows.find(customer).orElseGet(() -> new UsualKindView(customer, ElectronicInvoiceKind.NORMAL, false));
    }

    /**
     * The same again changes nothing.
     *
     * @throws Refusal NOT_FOUND for an unknown customer; INVALID for a special one of a natural person, who deducts no tax
     */
    public void choose(String customer, ElectronicInvoiceKind kind, boolean person, String by) {
        if (person && kind == ElectronicInvoiceKind.SPECIAL) {
            throw Refusal.invalid("person", "einvoice.person-special");
        }
        documents.refuseUnknown(customer);
        rows.hold(customer);
        UsualKindView said = new UsualKindView(customer, kind, person);
        if (!said.equals(of(customer))) {
            rows.set(said);
            events.publishEvent(new UsualKindChanged(customer, by, kind, person));
        }
    }
}
