package io.orderwright.process.einvoice;

import io.orderwright.finance.einvoices.ElectronicInvoices;
import io.orderwright.finance.einvoices.ports.EInvoiceTasks;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.process.engine.calls.EngineTasks;
import io.orderwright.process.engine.calls.Processes;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Electronic invoices that wait, answered on our own pages and API by the same task that Tasklist shows. */
@Component
class EngineEInvoiceTasks implements EInvoiceTasks {

    private static final String MEND = "userMendEInvoice";
    private static final String AUTHENTICATE = "userAuthenticateIssuer";

    /** In the diagram of before, in which it could not be given up there. */
    private static final String AUTHENTICATE_BEFORE = "userAuthenticate";

    private final EngineTasks tasks;
    private final Processes processes;
    private final ElectronicInvoices invoices;

    EngineEInvoiceTasks(EngineTasks tasks, Processes processes, ElectronicInvoices invoices) {
        this.tasks = tasks;
        this.processes = processes;
        this.invoices = invoices;
    }

    @Override
    public void retry(String number, String comment, String user) {
        if (tasks.isOpen(number, MEND)) {
            tasks.complete(number, MEND, user, Map.of("again", true, "comment", comment));
        } else if (tasks.isOpen(number, AUTHENTICATE)) {
            tasks.complete(number, AUTHENTICATE, user, Map.of("again", true, "comment", comment));
        } else if (tasks.isOpen(number, AUTHENTICATE_BEFORE)) {
            tasks.complete(number, AUTHENTICATE_BEFORE, user, Map.of("comment", comment));
        } else if (!processes.heard("messageQuotaRenewed", number, Map.of())) {
            throw refused(number);
        }
    }

    @Override
    @Transactional
    public void giveUp(String number, String comment, String user) {
        Map<String, Object> no = Map.of("again", false, "comment", comment);
        if (tasks.isOpen(number, MEND)) {
            tasks.complete(number, MEND, user, no);
        } else if (tasks.isOpen(number, AUTHENTICATE)) {
            tasks.complete(number, AUTHENTICATE, user, no);
        } else if (processes.heard("messageEInvoiceGivenUp", number, Map.of())) {
            invoices.givenUp(number, comment, user);
        } else {
            throw refused(number);
        }
    }

    private Refusal refused(String number) {
        return Refusal.conflict("einvoice.cannot", number, invoices.get(number).state());
    }
}
