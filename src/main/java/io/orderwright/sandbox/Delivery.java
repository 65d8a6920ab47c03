package io.orderwright.sandbox;

/**
 * One request that reached a partner.
 *
 * @param number the partner's own number of the effect: the bill, voucher or message
 * @param effect whether this delivery took effect; false for a repetition that the partner recognised by its key
 * @param hash of the content, to tell a repetition from other content under the same key
 */
record Delivery(
        String at, String partner, String action, String key, long number, boolean effect, String hash, String body) {}
