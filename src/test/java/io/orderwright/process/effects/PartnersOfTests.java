package io.orderwright.process.effects;

import io.orderwright.sandbox.SandboxForTests;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The application with partners that misbehave on demand, short patience, and messages that need no order. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "orderwright.database=effects",
            "camunda.bpm.process-engine-name=effects",
            // Short for who waits, and long for a machine that is held up for a moment: an answer that it was too slow
            // to read would be one that nobody got.
            "orderwright.calls.connect-timeout=2s",
            "orderwright.calls.read-timeout=2s",
            "orderwright.calls.deadline=4s",
            "orderwright.effects.lock=20s",
            "orderwright.effects.poll=100ms",
            "orderwright.messages.any-number=true",
            "orderwright.messages.per-number-a-day=1000000",
            "orderwright.messages.unconfirmed=1000000",
            "orderwright.effects.retries=200ms,200ms,200ms",
            "spring.datasource.hikari.connection-init-sql=set synchronous_commit to off"
        })
@Import(PartnersOfTests.Messages.class)
abstract class PartnersOfTests {

    static final SandboxForTests PARTNERS = new SandboxForTests();

    @DynamicPropertySource
    static void partners(DynamicPropertyRegistry registry) {
        PARTNERS.configure(registry);
    }

    @BeforeEach
    void partnersBehave() {
        for (String partner : new String[] {"erp", "finance", "sms"}) {
            PARTNERS.behave(partner, "ok", 0, -1);
        }
    }

    @TestConfiguration
    static class Messages {

        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        PartnerMessages messagesOfTests() {
            return new PartnerMessages() {
                @Override
                public boolean knows(String topic) {
                    return true;
                }

                @Override
                public Map<String, String> bodiesFor(String topic, Collection<String> orderNumbers) {
                    Map<String, String> bodies = new HashMap<>();
                    for (String order : orderNumbers) {
                        if (order.contains("POISON")) {
                            throw new IllegalStateException("The order cannot be read");
                        }
                        if (!order.contains("MISSING")) {
                            bodies.put(order, body(topic, order));
                        }
                    }
                    return bodies;
                }
            };
        }
    }

    static String body(String topic, String order) {
        return switch (topic) {
            case "erp.post-sales-order" ->
                ("{\"orderNumber\":\"%s\",\"date\":\"2026-03-02\",\"customer\":{\"code\":\"ACME\"},\"currency\":\"CNY\","
                                + "\"net\":100.00,\"tax\":13.00,\"gross\":113.00,\"lines\":[{\"sku\":\"A-1\","
                                + "\"quantity\":2.000,\"price\":50.0000,\"gross\":113.00}]}")
                        .formatted(order);
            case "erp.reverse-sales-order" -> "{\"orderNumber\":\"%s\",\"reason\":\"cancelled\"}".formatted(order);
            case "finance.post-invoice" ->
                ("{\"orderNumber\":\"%s\",\"invoiceNumber\":\"INV-1\",\"date\":\"2026-03-02\",\"dueDate\":\"2026-04-01\","
                                + "\"customer\":{\"code\":\"<A&B>\"},\"currency\":\"CNY\",\"net\":100.00,\"tax\":13.00,"
                                + "\"gross\":113.00}")
                        .formatted(order);
            default ->
                ("{\"orderNumber\":\"%s\",\"phone\":\"13800000000\",\"customerName\":\"安科\",\"amount\":113.00,"
                                + "\"currency\":\"CNY\",\"dueDate\":\"2026-04-01\"}")
                        .formatted(order);
        };
    }
}
