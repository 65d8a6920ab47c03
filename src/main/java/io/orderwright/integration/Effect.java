package io.orderwright.integration;

import java.util.regex.Pattern;

/**
 * One thing to be done at a partner, exactly once.
 *
 * @param key identifies the effect for ever, here and at the partner: order number, activity id and sequence
 * @param topic the Camel route, for example {@code erp.post-sales-order}; the part before the dot is the partner
 * @param orderNumber the order that it belongs to
 * @param seq 1 for the first time that the activity reaches the partner for this order, 2 for the second
 * @param body neutral JSON, the same for every attempt; the route translates it
 */
public record Effect(String key, String topic, String orderNumber, int seq, String body) {

    private static final Pattern SAFE_KEY = Pattern.compile("[A-Za-z0-9_.:-]{1,200}");

    /** @throws IllegalArgumentException for a key that could not travel unchanged in a header or an address */
    public Effect {
        if (!SAFE_KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("Not a key of an effect: '" + key + "'");
        }
    }

    /** The effect of an activity: its key is {@code orderNumber:activityId:seq}. */
    public static Effect of(String orderNumber, String activityId, int seq, String topic, String body) {
        return new Effect(orderNumber + ":" + activityId + ":" + seq, topic, orderNumber, seq, body);
    }

    /** The partner that the topic names: {@code erp} for {@code erp.post-sales-order}. */
    public String partner() {
        return Partners.partnerOf(topic);
    }
}
