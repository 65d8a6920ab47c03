package io.orderwright.fulfilment.deliveries.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many callbacks that no carrier has signed are answered one by one.
 *
 * @param forgedPerAddress from one address, whichever carrier they name
 * @param forgedPerCarrier under one carrier's name, from wherever
 * @param window over how long they are counted
 */
@ConfigurationProperties("orderwright.callbacks")
record CallbackLimits(
        @DefaultValue("30") int forgedPerAddress,
        @DefaultValue("600") int forgedPerCarrier,
        @DefaultValue("PT1M") Duration window) {}
