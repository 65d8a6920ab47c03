package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.orderwright.finance.einvoices.ElectronicInvoiceKind;
import io.orderwright.finance.einvoices.ElectronicInvoiceState;
import io.orderwright.finance.einvoices.ElectronicInvoiceView;
import io.orderwright.finance.einvoices.ElectronicInvoices;
import io.orderwright.finance.einvoices.kinds.UsualKinds;
import io.orderwright.finance.einvoices.ports.EInvoiceTasks;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What waits at the tax platform may be given up. */
@Tag("money")
class EInvoicesGivenUpTest extends BooksOfMoney {

    @Autowired
    ElectronicInvoices eInvoices;

    @Autowired
    EInvoiceTasks eInvoiceTasks;

    @Autowired
    UsualKinds kinds;

    /** Whatever it waits for, finance may have enough of it: nothing is issued, once, and another may be asked for. */
    @ParameterizedTest
    @CsvSource({"quota, WAITING_FOR_QUOTA", "authenticate, AUTHENTICATION_NEEDED"})
    void whatWaitsIsGivenUp(String wait, ElectronicInvoiceState state) {
        String customer = goodCustomer();
        kinds.choose(customer, ElectronicInvoiceKind.NORMAL, true, "fiona");
        String order = invoiced(customer, goods("100.00", 9), 3);
        partnerDoes("taxplatform", wait, 1);
        ElectronicInvoiceView waiting = then(ask(of(order).number()), state);

        eInvoiceTasks.giveUp(waiting.number(), "on paper", "fiona");

        ElectronicInvoiceView over = then(waiting, ElectronicInvoiceState.GIVEN_UP);
        assertThat(over.taxNumber()).isNull();
        assertThat(jdbc.queryForList(
                        "select actor from audit_record where subject = ? and event = 'ElectronicInvoiceDropped'",
                        String.class,
                        order))
                .containsExactly("fiona");
        assertThatThrownBy(() -> eInvoiceTasks.giveUp(waiting.number(), "x", "fiona"))
                .hasMessageContaining("einvoice.cannot");
        books();
        ElectronicInvoiceView next = ask(waiting.document());
        assertThat(next.number()).isNotEqualTo(waiting.number());
        then(next, ElectronicInvoiceState.ISSUED);
        books();
    }

    private ElectronicInvoiceView ask(String document) {
        return eInvoices.request(document, null, "fiona");
    }

    private ElectronicInvoiceView then(ElectronicInvoiceView asked, ElectronicInvoiceState state) {
        await().until(() -> eInvoices.get(asked.number()).state() == state);
        return eInvoices.get(asked.number());
    }
}
