package io.orderwright.process.einvoice;

import io.orderwright.coordination.einvoices.TaxPlatformAnswers;
import io.orderwright.finance.einvoices.ElectronicInvoices;
import io.orderwright.process.engine.TaskBean;
import io.orderwright.process.engine.calls.Person;
import io.orderwright.process.engine.calls.Timers;
import java.util.Date;

/** {@code electronicInvoices} in BPMN. */
@TaskBean(name = "electronicInvoices")
public class ElectronicInvoicesTasks {

    private final ElectronicInvoices invoices;
    private final TaxPlatformAnswers answers;

    ElectronicInvoicesTasks(ElectronicInvoices invoices, TaxPlatformAnswers answers) {
        this.invoices = invoices;
        this.answers = answers;
    }

    /** Whether the platform can be asked. */
    public boolean check(String eInvoiceNumber) {
        return invoices.check(eInvoiceNumber);
    }

    public void issued(String eInvoiceNumber) {
        answers.issued(eInvoiceNumber);
    }

    /** Where it stands now that the platform has issued nothing. */
    public String refused(String eInvoiceNumber) {
        return answers.refused(eInvoiceNumber);
    }

    public void mended(String eInvoiceNumber, boolean again, String comment) {
        invoices.mended(eInvoiceNumber, again, comment, Person.acting());
    }

    /** Whoever issues has shown himself, or gives it up. */
    public void shown(String eInvoiceNumber, boolean again, String comment) {
        invoices.authenticated(eInvoiceNumber, again, comment, Person.acting());
    }

    /** In the diagram of before, in which it could not be given up there. */
    public void authenticated(String eInvoiceNumber, String comment) {
        invoices.authenticated(eInvoiceNumber, comment, Person.acting());
    }

    public Date triesAgainAt() {
        return Timers.at(invoices.triesAgainAt());
    }

    public void tryAgain(String eInvoiceNumber) {
        invoices.tryAgain(eInvoiceNumber);
    }
}
