package io.orderwright.owners.diagrams.words;

/** The part of a long text that became another, without what stands the same before and behind it. */
record ChangedPart(String before, String after) {

    private static final String OPENS = " (";
    private static final String CLOSES = "),";

    static ChangedPart of(String before, String after) {
        int most = Math.min(before.length(), after.length());
        int head = 0;
        while (head < most && before.charAt(head) == after.charAt(head)) {
            head++;
        }
        while (head > 0 && OPENS.indexOf(before.charAt(head - 1)) < 0) {
            head--;
        }
        int tail = 0;
        while (tail < most - head
                && before.charAt(before.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        while (tail > 0 && !(begins(before, tail) && begins(after, tail))) {
            tail--;
        }
        return new ChangedPart(cut(before, head, tail), cut(after, head, tail));
    }

    /** Whether a word of the text begins so far from its end. */
    private static boolean begins(String text, int tail) {
        int at = text.length() - tail;
        return CLOSES.indexOf(text.charAt(at)) >= 0 || at > 0 && OPENS.indexOf(text.charAt(at - 1)) >= 0;
    }

    private static String cut(String text, int head, int tail) {
        return text.substring(head, text.length() - tail).replaceFirst(",? *$", "");
    }
}
