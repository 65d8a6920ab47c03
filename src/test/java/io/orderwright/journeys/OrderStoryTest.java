package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.orderwright.desk.OrderStory;
import io.orderwright.desk.OrderStory.Wait;
import io.orderwright.sales.orders.OrderState;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An order tells what it waits for, at every kind of wait. */
class OrderStoryTest extends Business {

    @Autowired
    OrderStory story;

    @Test
    void aShippedOrderWaitsForItsPaymentAndForTheDayOfTheReminder() {
        String sku = goods("100.00", 10);
        String number = place(goodCustomer(), line(sku, 1));
        thenIs(number, OrderState.TO_SHIP);
        ships(number);
        await().untilAsserted(() -> assertThat(
                        story.of(number, 0, 100, Locale.ENGLISH).waitsFor())
                .extracting(Wait::kind, Wait::activity)
                .containsExactlyInAnyOrder(tuple("MESSAGE", "receivePayment"), tuple("TIMER", "boundaryPaymentDue")));
        assertThat(story.of(number, 0, 100, Locale.ENGLISH).waitsFor())
                .filteredOn(wait -> wait.kind().equals("TIMER"))
                .singleElement()
                .satisfies(wait -> assertThat(wait.due()).isNotNull());
    }
}
