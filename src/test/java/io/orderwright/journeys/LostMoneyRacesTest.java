package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderwright.finance.invoices.CreditNotes;
import io.orderwright.finance.invoices.ReceivePayment;
import io.orderwright.finance.invoices.writeoffs.AskWriteOff;
import io.orderwright.finance.invoices.writeoffs.WriteOffCause;
import io.orderwright.journeys.Racers.Asked;
import io.orderwright.journeys.Racers.Told;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.orders.OrderState;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** As {@link LostRacesTest}, for whatever moves money, or decides about it. */
@Tag("doors")
@Tag("money")
class LostMoneyRacesTest extends SubjectsToSignOff {

    @Autowired
    CreditNotes creditNotes;

    private enum Verb {
        CORRECT(test -> Asked.of(
                "fiona",
                "/api/v1/invoices/" + test.invoice() + "/corrections",
                "{'reason':'ALLOWANCE','reference':'R-1','lines':[{'orderLine':1,'amount':10.00}],'words':'late'}")),
        WRITE_OFF(test -> Asked.of(
                "fiona",
                "/api/v1/invoices/" + test.invoice() + "/write-offs",
                "{'cause':'SMALL_REST','reference':'R-1','amount':0.20,'currency':'CNY','words':'rest'}")),
        TAKE_BACK(test -> Asked.of(
                "fiona", "/api/v1/invoices/write-offs/" + test.writtenOff() + "/reversal", "{'words':'he pays'}")),
        REFUND(test -> Asked.of(
                "fiona",
                "/api/v1/payments/" + test.money(test.goodCustomer(), null, "100.00") + "/movements",
                "{'kind':'REFUND','reference':'R-1','amount':10.00,'currency':'CNY','reason':'paid twice'}")),
        UNDO(test -> Asked.of(
                "fiona",
                "/api/v1/invoices/" + test.paid() + "/allocations/1/reversal",
                "{'reason':'not for this one'}")),
        USE(test -> {
            String invoice = test.paid();
            test.creditNotes.reverse(invoice, 1, "not for this one", "fiona");
            long money = test.moneyOf(test.billing.detail(invoice).invoice().customer());
            return Asked.of(
                    "fiona",
                    "/api/v1/payments/waiting/" + money + "/allocations",
                    "{'invoice':'" + invoice + "','amount':100.00,'currency':'CNY'}");
        }),
        AGREE_TO_CORRECTION(test -> decision(test.written(Kind.INVOICE_CORRECTION), true)),
        REFUSE_CORRECTION(test -> decision(test.written(Kind.INVOICE_CORRECTION), false)),
        AGREE_TO_WRITE_OFF(test -> decision(test.written(Kind.WRITE_OFF), true)),
        AGREE_TO_REFUND(test -> decision(test.written(Kind.RECEIPT_MOVEMENT), true)),
        AGREE_TO_INSERTION(test -> Asked.of(
                "morgan",
                "/api/v1/insertions/" + test.written(Kind.URGENT_INSERTION) + "/decision",
                "{'approved':true,'comment':'yes'}"));

        private final Function<LostMoneyRacesTest, Asked> prepared;

        Verb(Function<LostMoneyRacesTest, Asked> prepared) {
            this.prepared = prepared;
        }

        private static Asked decision(String number, boolean approved) {
            return Asked.of(
                    "fiona",
                    "/api/v1/approvals/" + number + "/decision",
                    "{'approved':" + approved + ",'comment':'seen'}");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoComesSecondIsToldWhatWhoComesLateIs(Verb verb) throws Exception {
        Racers racers = new Racers(port, json);
        Asked asked = verb.prepared.apply(this);
        List<Told> together = racers.together(asked);
        Told late = racers.told(asked);
        assertThat(together)
                .as("%s, and late: %s", asked, late)
                .allMatch(told -> told.status() < 500)
                .anyMatch(told -> told.status() < 300)
                .allMatch(told -> told.status() < 300 || told.equals(late));
        once(verb, asked);
    }

    /** Whoever cancels wins: before the release, which is too late then, or after it. */
    @Test
    void aCancellationBesideAReleaseOfCredit() throws Exception {
        Racers racers = new Racers(port, json);
        String order = held();
        Asked release = Asked.of(
                "chris", "/api/v1/credit/holds/" + order + "/decision", "{'release':true,'comment':'paid by phone'}");
        Asked cancel = Asked.of("sally", "/api/v1/orders/" + order + "/cancel", "{'reason':'not wanted'}");
        List<Told> told = Racers.atOnce(List.of(() -> racers.told(release), () -> racers.told(cancel)));
        // Whoever releases what is cancelled by then finds nothing that waits.
        assertThat(told)
                .allMatch(one ->
                        one.status() < 300 || one.status() == 409 || one.code().equals("task.none"));
        boolean cancelled = told.get(1).status() < 300;
        thenIs(order, cancelled ? OrderState.CANCELLED : OrderState.TO_SHIP);
        assertThat(wrong(order)).isEmpty();
    }

    /** However often it was asked for, it is in the books once. */
    private void once(Verb verb, Asked asked) {
        String document = asked.path().split("/")[4];
        switch (verb) {
            case CORRECT -> assertThat(corrections.ofInvoice(document)).hasSize(1);
            case WRITE_OFF -> assertThat(writeOffs.ofInvoice(document)).hasSize(1);
            case TAKE_BACK -> {
                String of = asked.path().split("/")[5];
                assertThat(writeOffs.ofInvoice(writeOffs.get(of).invoice())).hasSize(2);
            }
            case REFUND ->
                assertThat(records.receipt(Long.parseLong(document)).movements())
                        .hasSize(1);
            case UNDO -> assertThat(billing.detail(document).allocations()).hasSize(2);
            case USE -> {
                String invoice = asked.body().split("\"")[3];
                assertThat(billing.detail(invoice).allocations())
                        .as("paid, undone, paid again")
                        .hasSize(3);
            }
            default -> {
                String number = document;
                assertThat(approvals.acts(number).stream()
                                .filter(act -> act.verb().ofTheAsked()))
                        .hasSize(1);
            }
        }
    }

    private String writtenOff() {
        Money rest = Money.parse("0.20 CNY");
        String number = writeOffs
                .ask(new AskWriteOff(invoice(), "S-1", WriteOffCause.SMALL_REST, rest, "rest"), "paul")
                .number();
        await().until(() -> writeOffs.get(number).booked());
        return number;
    }

    private String paid() {
        String invoice = invoice();
        money(
                billing.detail(invoice).invoice().customer(),
                billing.detail(invoice).invoice().orderNumber(),
                "100.00");
        return invoice;
    }

    /** Money that came in, of the customer for all or one of his orders; its number. */
    private long money(String customer, String order, String amount) {
        payments.receive(
                new ReceivePayment(
                        "S-" + System.nanoTime(), customer, order, "CNY", new SaidNumber(new BigDecimal(amount))),
                "bank",
                "fiona");
        return moneyOf(customer);
    }

    private long moneyOf(String customer) {
        return records.receipts(customer, "", "", 0, 1).items().get(0).id();
    }
}
