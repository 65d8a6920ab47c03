package io.orderwright.desk.einvoices;

import static io.orderwright.platform.kernel.Roles.FINANCE;
import static io.orderwright.platform.kernel.Roles.MONEY_READERS;

import io.orderwright.desk.DeskEntries;
import io.orderwright.desk.DetailWords;
import io.orderwright.desk.TaskPages;
import io.orderwright.desk.customers.CustomerLinks;
import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the pages of electronic invoices bring to the house: who may reach them, their link, where tasks are done, their words. */
@Component
class EInvoicesRoom implements AccessRules, DeskEntries, TaskPages, DetailWords, CustomerLinks {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(
                        MONEY_READERS,
                        "/e-invoices",
                        "/e-invoices/*",
                        "/customers/*/e-invoice-kind",
                        "/red-letters",
                        "/red-letters/*"),
                AccessRule.post(
                        List.of(FINANCE),
                        "/e-invoices/*/retry",
                        "/e-invoices/*/giving-up",
                        "/red-letters/*/look",
                        "/red-letters/*/resolution",
                        "/customers/*/e-invoice-kind"));
    }

    @Override
    public List<DeskEntry> entries() {
        return List.of(new DeskEntry(61, "e-invoices", "/e-invoices", "einvoice.nav", null).in(DeskGroup.MONEY));
    }

    @Override
    public List<CustomerLink> customerLinks() {
        return List.of(new CustomerLink(45, "/customers/{code}/e-invoice-kind", "einvoice.usual"));
    }

    @Override
    public List<TaskPage> taskPages() {
        return List.of(
                TaskPage.ofPaper("userMendEInvoice", "/e-invoices/{subject}"),
                TaskPage.ofPaper("userAuthenticate", "/e-invoices/{subject}"),
                TaskPage.ofPaper("userAuthenticateIssuer", "/e-invoices/{subject}"),
                TaskPage.ofPaper("userResolveRedLetter", "/red-letters/{subject}"));
    }

    @Override
    public List<DetailWord> detailWords() {
        return List.of(
                new DetailWord("fapiao", "einvoice.kind."),
                new DetailWord("fapiaoState", "einvoice.state."),
                new DetailWord("redReason", "red.reason."),
                new DetailWord("confirmation", "red.confirmation."));
    }
}
