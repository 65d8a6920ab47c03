package io.orderwright.platform.checks.partners;

/**
 * What a partner's books say about one key.
 *
 * @param action what was asked, for example {@code order-confirmation}
 * @param effects how often it took effect there
 */
record BookEntry(String partner, String key, String action, int effects) {

    /** A key is number of the document, activity and sequence with colons between. */
    String subject() {
        int colon = key.indexOf(':');
        return colon < 0 ? key : key.substring(0, colon);
    }
}
