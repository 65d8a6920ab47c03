package io.orderwright.owners.diagrams.difference;

/**
 * What an element says about something.
 *
 * @param meaning by which it is compared: an element that got another name is still the same
 * @param words for people
 */
record Said(String meaning, String words) {

    static final Said NOTHING = new Said("", "");

    static Said plainly(String text) {
        return new Said(text, text);
    }
}
