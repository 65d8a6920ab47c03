package io.orderwright.process.effects;

import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestClassOrder;
import org.springframework.test.annotation.DirtiesContext;

/** One start of the application for all that partners may do: single calls first, then whole processes. */
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class PartnersInTroubleTest {

    @Nested
    @Order(1)
    class Calls extends PartnerCalls {}

    @Nested
    @Order(2)
    class Silent extends SilentPartners {}

    /** The last of them stops the application. */
    @Nested
    @Order(3)
    @DirtiesContext
    class Work extends EffectsWork {}
}
