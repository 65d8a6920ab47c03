package io.orderwright.finance.einvoices;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import io.orderwright.ModuleTest;
import io.orderwright.StatementsSeen;
import io.orderwright.finance.einvoices.ElectronicInvoiceEvent.ElectronicInvoiceDropped;
import io.orderwright.finance.einvoices.ElectronicInvoiceEvent.ElectronicInvoiceIssued;
import io.orderwright.finance.einvoices.ElectronicInvoiceEvent.ElectronicInvoiceRequested;
import io.orderwright.finance.einvoices.ElectronicInvoiceEvent.ElectronicInvoiceStopped;
import io.orderwright.finance.einvoices.PlatformRefusal.RefusalCause;
import io.orderwright.finance.einvoices.kinds.UsualKindChanged;
import io.orderwright.finance.einvoices.kinds.UsualKinds;
import io.orderwright.finance.einvoices.ports.CreditedDocuments;
import io.orderwright.finance.einvoices.ports.EInvoiceTasks;
import io.orderwright.finance.einvoices.ports.RedLetterTasks;
import io.orderwright.finance.einvoices.ports.RequestedDocuments;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.platform.kernel.numbers.Percent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;

/** Electronic invoices by themselves: the document is faked, and nobody asks the tax platform. */
@ModuleTest(with = "ground")
@TestPropertySource(properties = "orderwright.einvoices.use=ON_REQUEST")
@Tag("money")
class EinvoicesModuleTest {

    @Autowired
    ElectronicInvoices invoices;

    @Autowired
    UsualKinds kinds;

    @Autowired
    CompanyCalendar calendar;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @MockitoBean
    RequestedDocuments documents;

    @MockitoBean
    EInvoiceTasks tasks;

    @MockitoBean
    CreditedDocuments credited;

    @MockitoBean
    RedLetterTasks redTasks;

    private String document;
    private String order;

    @BeforeEach
    void aDocument() {
        document = "IN-" + UUID.randomUUID().toString().substring(0, 8);
        order = "SO-" + document;
        LocalDate today = calendar.today();
        transaction.executeWithoutResult(status -> jdbc.update(
                """
                insert into invoice (id, version, number, order_number, customer_code, currency, net, tax, gross, paid,
                    issued_on, due_on, kind, part_no, state, entries, posted_under)
                values ((select coalesce(min(id), 0) - 1 from invoice), 0, ?, ?, 'C-1', 'CNY', 100, 13, 113, 0, ?, ?, 'FINAL',
                    1, 'ISSUED', 0, ?)""",
                document,
                order,
                today,
                today,
                document));
        given(documents.stands(document)).willReturn(true);
        given(documents.get(document)).willReturn(asked("Acme"));
    }

    private RequestedDocument asked(String title) {
        return new RequestedDocument(
                document,
                order,
                "C-1",
                title,
                "91110108551385082Q",
                Money.parse("100.00 CNY"),
                Money.parse("13.00 CNY"),
                List.of(new EInvoiceLine(
                        1,
                        false,
                        "Pump",
                        Quantity.of(new BigDecimal("3"), "pcs"),
                        "33.333333333333",
                        Money.parse("100.00 CNY"),
                        Money.parse("13.00 CNY"),
                        new Percent(new BigDecimal("13")),
                        null)));
    }

    @Test
    void oneStandsForADocumentAndIsKeptAsItWasAskedFor(AssertablePublishedEvents events) {
        ElectronicInvoiceView asked = invoices.request(document, null, "fiona");
        assertThat(asked.state()).isEqualTo(ElectronicInvoiceState.REQUESTED);
        assertThat(invoices.request(document, ElectronicInvoiceKind.NORMAL, "frank")
                        .number())
                .isEqualTo(asked.number());
        assertThat(invoices.check(asked.number())).isTrue();
        given(documents.get(document)).willReturn(asked("Another name"));
        Instant when = Instant.parse("2026-11-29T09:00:00Z");
        IssuedAnswer answer = new IssuedAnswer(
                "26311000000000000%03d".formatted(Math.floorMod(document.hashCode(), 1000)), when, "p", "o", "x");
        invoices.issued(asked.number(), answer);
        invoices.issued(asked.number(), answer);
        ElectronicInvoiceView kept = invoices.get(asked.number());
        assertThat(kept.title()).isEqualTo("Acme");
        assertThat(kept.lines()).isEqualTo(asked("Acme").lines());
        assertThat(kept.issuedAt()).isEqualTo(when);
        assertThat(kept.gross()).isEqualTo(Money.parse("113.00 CNY"));
        assertThat(invoices.ofDocument(document)).hasSize(1);
        assertThat(invoices.ofOrder(order)).contains(asked.number());
        assertThat(events.ofType(ElectronicInvoiceRequested.class)).hasSize(1);
        assertThat(events.ofType(ElectronicInvoiceIssued.class)).hasSize(1);
    }

    @Test
    void whatIsMendedIsTheDocumentOfThen(AssertablePublishedEvents events) {
        given(documents.get(document)).willReturn(asked(" "));
        ElectronicInvoiceView asked = invoices.request(document, ElectronicInvoiceKind.SPECIAL, "fiona");
        assertThat(invoices.check(asked.number())).isFalse();
        assertThat(events.ofType(ElectronicInvoiceStopped.class)
                        .matching(ElectronicInvoiceStopped::fapiaoState, ElectronicInvoiceState.TO_MEND)
                        .matching(ElectronicInvoiceStopped::reason, "einvoice.no-title"))
                .hasSize(1);
        given(documents.get(document)).willReturn(asked("Acme Ltd."));
        invoices.mended(asked.number(), true, "renamed", "fiona");
        assertThat(invoices.get(asked.number()).title()).isEqualTo("Acme Ltd.");
        given(documents.stands(document)).willReturn(false);
        assertThat(invoices.check(asked.number())).isFalse();
        assertThat(events.ofType(ElectronicInvoiceStopped.class)
                        .matching(ElectronicInvoiceStopped::reason, "einvoice.taken-back: " + document))
                .hasSize(1);
        invoices.mended(asked.number(), false, "none wanted", "fiona");
        assertThat(invoices.get(asked.number()).state()).isEqualTo(ElectronicInvoiceState.GIVEN_UP);
        assertThat(events.ofType(ElectronicInvoiceDropped.class)).hasSize(1);
        assertThat(invoices.request(document, null, "fiona").number()).isNotEqualTo(asked.number());
    }

    /** However many are listed, their lines are read at once. */
    @Test
    void theLinesOfAListAreReadAtOnce() {
        for (int times = 0; times < 3; times++) {
            given(documents.get(document)).willReturn(asked(" "));
            String number = invoices.request(document, null, "fiona").number();
            invoices.check(number);
            invoices.mended(number, false, "none wanted", "fiona");
        }
        List<String> seen = StatementsSeen.of(
                () -> assertThat(invoices.ofDocument(document)).hasSize(3));
        assertThat(seen)
                .filteredOn(one -> one.contains("electronic_invoice_line"))
                .hasSize(1);
    }

    /** Whoever deducts the tax and wants it gets special ones, until somebody says otherwise. */
    @Test
    void theCustomerHasAUsualKind(AssertablePublishedEvents events) {
        String customer = "K" + document;
        assertThat(kinds.get(customer).kind()).isEqualTo(ElectronicInvoiceKind.NORMAL);
        kinds.choose("C-1", ElectronicInvoiceKind.SPECIAL, false, "fiona");
        assertThat(invoices.request(document, null, "fiona").kind()).isEqualTo(ElectronicInvoiceKind.SPECIAL);
        kinds.choose("C-1", ElectronicInvoiceKind.SPECIAL, false, "fiona");
        kinds.choose("C-1", ElectronicInvoiceKind.NORMAL, false, "fiona");
        assertThat(kinds.of("C-1").kind()).isEqualTo(ElectronicInvoiceKind.NORMAL);
        assertThat(events.ofType(UsualKindChanged.class)).hasSize(2);
    }

    @Test
    void whatWaitsGoesOn() {
        String number = invoices.request(document, null, "fiona").number();
        assertThat(invoices.refused(number, new PlatformRefusal(RefusalCause.QUOTA, "used up")))
                .isEqualTo(ElectronicInvoiceState.WAITING_FOR_QUOTA);
        assertThat(invoices.triesAgainAt()).isAfter(calendar.now().plus(Duration.ofHours(5)));
        invoices.tryAgain(number);
        assertThat(invoices.refused(number, new PlatformRefusal(RefusalCause.AUTHENTICATION, "face")))
                .isEqualTo(ElectronicInvoiceState.AUTHENTICATION_NEEDED);
        invoices.authenticated(number, "done", "fiona");
        refused(RefusalKind.CONFLICT, "einvoice.cannot", () -> invoices.tryAgain(number));
        assertThat(invoices.page(Long.MAX_VALUE, EnumSet.of(ElectronicInvoiceState.REQUESTED), 50))
                .extracting(ElectronicInvoiceView::number)
                .contains(number);
    }
}
