package io.orderwright.process.effects;

import java.util.Collection;
import java.util.Map;

/**
 * What is said to partners about a kind of document: neutral JSON as docs/partners.md describes per topic. The same facts
 * give the same text, character by character: an effect keeps its content over all its attempts.
 */
public interface PartnerMessages {

    /** Whether these messages are written here; at most one place writes those of a topic. */
    boolean knows(String topic);

    /**
     * The bodies of many documents at once, read within the caller's transaction.
     *
     * @param numbers the business keys of the process instances: order numbers for an order's topics
     * @return number to body; a document that is missing here cannot be sent and becomes an incident
     */
    Map<String, String> bodiesFor(String topic, Collection<String> numbers);
}
