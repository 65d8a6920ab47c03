package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.CLOSED;
import static io.orderwright.sales.orders.OrderState.IN_APPROVAL;
import static io.orderwright.sales.orders.OrderState.SHIPPED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.doors.DocumentedAnswers;
import io.orderwright.doors.DocumentedApi;
import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the API answers is what its document says, with orders at their end, in approval and on hold. */
@Tag("doors")
class AnswersAsDocumentedTest extends Business {

    @LocalServerPort
    int port;

    @Test
    void everyAddressThatCanBeRead() {
        String customer = goodCustomer();
        String number = place(customer, line(goods("100.00", 50), 5));
        thenIs(number, TO_SHIP);
        ships(number);
        thenIs(number, SHIPPED);
        pays(number, "500.00");
        thenIs(number, CLOSED);
        thenIs(place(customer, line(goods("1000.00", 100), 60)), IN_APPROVAL);
        raises(customer, "1100000");

        DocumentedAnswers answers = new DocumentedAnswers(new DocumentedApi(URI.create("http://localhost:" + port)));
        answers.readAll();

        assertThat(answers.wrong()).isEmpty();
        assertThat(answers.held()).hasSizeGreaterThan(30);
    }
}
