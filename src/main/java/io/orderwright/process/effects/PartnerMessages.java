package io.orderwright.process.effects;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

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

    /**
     * As {@link #bodiesFor}, with the document that each message is about. A process may send messages about documents that
     * have numbers of their own; each is then sent once however often the process comes there.
     */
    default Map<String, PartnerMessage> messagesFor(String topic, Collection<String> numbers) {
        return bodiesFor(topic, numbers).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> new PartnerMessage(one.getKey(), one.getValue())));
    }

    /**
     * What a partner is told.
     *
     * @param subject the number of the document that it is about; the effect is kept under it
     */
    record PartnerMessage(String subject, String body) {}
}
