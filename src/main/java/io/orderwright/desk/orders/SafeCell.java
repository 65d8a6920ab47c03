package io.orderwright.desk.orders;

/** Text for a spreadsheet that must stay text. */
final class SafeCell {

    private static final String STARTS_FORMULA = "=+-@\t\r\n＝＋－＠";

    private SafeCell() {}

    /** An apostrophe in front keeps a spreadsheet from calculating. */
    static String of(String text) {
        return !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
