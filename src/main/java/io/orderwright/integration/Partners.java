package io.orderwright.integration;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The partners as configuration knows them, below {@code orderwright}: their addresses, what they can do and how long
 * we wait.
 *
 * @param partners by name, the first part of a topic
 */
@ConfigurationProperties("orderwright")
public record Partners(
        Map<String, Partner> partners, @DefaultValue Calls calls) {

    /**
     * @param baseUrl where its routes call it, without a slash at the end
     * @param honoursKeys whether the same key sent twice has one effect there
     * @param concurrency most calls at one time; one partner's calls never wait for another's
     */
    public record Partner(
            String baseUrl,
            @DefaultValue("false") boolean honoursKeys,
            @DefaultValue("8") int concurrency) {}

    /**
     * The limits of every call.
     *
     * @param connectTimeout longest wait for a connection
     * @param readTimeout longest silence of a partner
     * @param deadline longest call altogether, however slowly the partner talks
     * @param maxBody longest answer that is read, in bytes
     */
    public record Calls(
            @DefaultValue("3s") Duration connectTimeout,
            @DefaultValue("10s") Duration readTimeout,
            @DefaultValue("20s") Duration deadline,
            @DefaultValue("65536") int maxBody) {}

    /** @throws IllegalArgumentException for a partner that configuration does not name */
    public Partner of(String name) {
        Partner partner = partners.get(name);
        if (partner == null) {
            throw new IllegalArgumentException("No partner '" + name + "' under orderwright.partners");
        }
        return partner;
    }

    /**
     * The partner that a topic names: {@code erp} for {@code erp.post-sales-order}.
     *
     * @throws IllegalArgumentException for a text that is no topic
     */
    public static String partnerOf(String topic) {
        int dot = topic.indexOf('.');
        if (dot < 1) {
            throw new IllegalArgumentException("A topic is <partner>.<action>, not '" + topic + "'");
        }
        return topic.substring(0, dot);
    }
}
