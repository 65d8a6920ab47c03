package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderwright.integration.EffectRecord.EffectState;
import io.orderwright.integration.PartnerEffects;
import io.orderwright.platform.security.Browser;
import io.orderwright.sales.customers.RegisterCustomer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A message that is held back holds up no order, stands on its page, and goes when a person says so: once. */
@Tag("doors")
class HeldMessagesTest extends Business {

    private static final String STEP = ":externalConfirmToCustomer:";

    @LocalServerPort
    int port;

    @Autowired
    PartnerEffects effects;

    @Test
    void whatIsHeldBackIsToldAndSentWhenAPersonSaysSo() {
        String customer = goodCustomer();
        RegisterCustomer known = RegisterCustomer.of(customers.get(customer));
        customers.register(new RegisterCustomer(
                known.code(),
                known.name(),
                known.tier(),
                known.currency(),
                known.paymentTermsDays(),
                null,
                "+1 900 555 0100",
                null,
                null,
                null,
                null));
        String order = place(customer, line(goods("10.00", 5), 1));
        thenIs(order, TO_SHIP);
        await().until(() -> states(order, 1).equals("REFUSED"));
        assertThat(get(SANDBOX + "/received?partner=sms&key=" + order + STEP + "1"))
                .isEmpty();
        Browser morgan = new Browser(port).as("morgan");
        assertThat(morgan.get("/orders/" + order).body()).contains("Held back: no messages are sent to the number");

        String send = "key=" + order + STEP + "1&happened=false&_csrf=" + morgan.csrf();
        morgan.form("/orders/" + order + "/effects", send);
        assertThat(states(order, 2)).isEqualTo("DONE");
        assertThat(get(SANDBOX + "/received?partner=sms&key=" + order + STEP + "2"))
                .hasSize(1);
        morgan.form("/orders/" + order + "/effects", send);
        assertThat(get(SANDBOX + "/received?partner=sms&key=" + order + STEP + "2"))
                .hasSize(1);
        assertThat(states(order, 3)).isEmpty();
        assertThat(morgan.get("/orders/" + order).body()).doesNotContain("Shall it be sent all the same?");
    }

    private String states(String order, int seq) {
        return effects.of(order).stream()
                .filter(effect -> effect.key().equals(order + STEP + seq))
                .map(effect -> effect.state() == EffectState.REFUSED
                        ? "REFUSED"
                        : effect.state().name())
                .findFirst()
                .orElse("");
    }
}
