package io.orderwright.sales.history;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.ModuleTest;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.platform.reference.UnitUse;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.RegisterCustomer;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.customers.ports.CustomerBooks;
import io.orderwright.sales.customers.ports.EditorRoles;
import io.orderwright.sales.history.HistoryEvent.PastOrderRecorded;
import io.orderwright.sales.history.HistoryEvent.PastOrderRemoved;
import io.orderwright.sales.history.PastOrder.PastLine;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Orders of the time before by themselves, of a real customer. */
@ModuleTest(with = {"ground", "reference", "terms", "customers"})
class HistoryModuleTest {

    @Autowired
    PastOrders past;

    @Autowired
    CustomerMaster customers;

    @Autowired
    CompanyCalendar calendar;

    @MockitoBean
    EditorRoles roles;

    @MockitoBean
    CustomerBooks books;

    @MockitoBean
    UnitUse uses;

    private String customer;
    private String number;
    private LocalDate today;

    @BeforeEach
    void aCustomer() {
        String run = UUID.randomUUID().toString().substring(0, 8);
        customer = "M" + run;
        number = "OLD/" + run;
        today = calendar.today();
        customers.register(
                new RegisterCustomer(customer, "Acme", Tier.KEY, "EUR", 30, null, null, null, null, null, null));
    }

    /** Equal in every field, also in a currency and a unit that are not the company's own. */
    @Test
    void whatIsKeptIsReadAsItWasAndTold(AssertablePublishedEvents events) {
        PastOrder order = order(number, 40, "2 kg", "19.98 EUR");
        assertThat(past.keep(order, "lou")).isTrue();
        assertThat(past.get(number)).isEqualTo(order);
        assertThat(past.of(List.of(number, number + "x"))).containsExactly(order);
        assertThat(events)
                .contains(PastOrderRecorded.class)
                .matching(told -> told.equals(
                        new PastOrderRecorded("history/" + number, "lou", customer, PastOrderState.CLOSED)));
    }

    @Test
    void theSameAgainIsKnownAndAnotherUnderItsNumberIsRefused(AssertablePublishedEvents events) {
        past.keep(order(number, 40, "2 kg", "19.98 EUR"), "lou");
        assertThat(past.keep(order(number, 40, "2.000 kg", "19.98 EUR"), "lou"))
                .as("as another file writes it")
                .isFalse();
        PastOrder other = order(number, 40, "3 kg", "19.98 EUR");
        refused(RefusalKind.CONFLICT, "history.other-order", () -> past.keep(other, "lou"));
        assertThat(past.get(number).lines().get(0).quantity()).isEqualTo(Quantity.parse("2 kg"));
        assertThat(events.ofType(PastOrderRecorded.class)
                        .matching(told -> told.subject().equals("history/" + number)))
                .hasSize(1);
    }

    @Test
    void whatNamesNobodyOrCannotBeReadIsNotKept() {
        PastOrder unseen = order(number + "\u200b", 40, "2 kg", "19.98 EUR");
        refused(RefusalKind.INVALID, "key.invisible", () -> past.keep(unseen, "lou"));
        customer = customer + "x";
        PastOrder nobodys = order(number, 40, "2 kg", "19.98 EUR");
        refused(RefusalKind.INVALID, "order.customer-unknown", () -> past.keep(nobodys, "lou"));
        assertThat(past.knows(number)).isFalse();
    }

    @Test
    void whatWasBroughtByMistakeGoesWithItsLinesAndMayComeAgain(AssertablePublishedEvents events) {
        past.keep(order(number, 40, "2 kg", "19.98 EUR"), "lou");
        past.remove(number, "morgan");
        refused(RefusalKind.NOT_FOUND, "history.unknown", () -> past.get(number));
        refused(RefusalKind.NOT_FOUND, "history.unknown", () -> past.remove(number, "morgan"));
        assertThat(events.ofType(PastOrderRemoved.class)
                        .matching(told -> told.equals(new PastOrderRemoved("history/" + number, "morgan", customer))))
                .hasSize(1);
        assertThat(past.keep(order(number, 41, "3 kg", "29.97 EUR"), "lou")).isTrue();
    }

    @Test
    void aCustomersNewestComeFirstWithoutLinesAndAllComeByNumberWithThem() {
        past.keep(order(number + "/a", 41, "2 kg", "19.98 EUR"), "lou");
        past.keep(order(number + "/b", 43, "2 kg", "19.98 EUR"), "lou");
        past.keep(order(number + "/c", 42, "2 kg", "19.98 EUR"), "lou");
        assertThat(past.page(customer, 0, 2))
                .extracting(PastOrder::number)
                .containsExactly(number + "/a", number + "/c");
        assertThat(past.page(customer, 2, 2)).singleElement().satisfies(last -> {
            assertThat(last.number()).isEqualTo(number + "/b");
            assertThat(last.lines()).isEmpty();
        });
        assertThat(past.after(number + "/a", 2)).satisfies(page -> {
            assertThat(page).extracting(PastOrder::number).containsExactly(number + "/b", number + "/c");
            assertThat(page).allSatisfy(one -> assertThat(one.lines()).hasSize(1));
        });
    }

    private PastOrder order(String of, int daysAgo, String quantity, String amount) {
        Money total = Money.parse(amount);
        return new PastOrder(
                of,
                customer,
                PastOrderState.CLOSED,
                today.minusDays(daysAgo),
                today.minusDays(daysAgo - 7L),
                "PO 7",
                null,
                total,
                List.of(new PastLine(1, "B-1", "Bolts", Quantity.parse(quantity), total)));
    }
}
