package io.orderwright.process.effects;

import java.util.Collection;
import java.util.Map;

/**
 * What is said to a partner about an order: neutral JSON as docs/partners.md describes per topic. The same facts give
 * the same text, character by character: an effect keeps its content over all its attempts.
 */
public interface PartnerMessages {

    /**
     * The bodies of many orders at once, read within the caller's transaction.
     *
     * @return order number to body; an order that is missing here cannot be sent and becomes an incident
     */
    Map<String, String> bodiesFor(String topic, Collection<String> orderNumbers);
}
