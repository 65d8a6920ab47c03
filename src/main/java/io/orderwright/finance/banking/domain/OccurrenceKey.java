package io.orderwright.finance.banking.domain;

import io.orderwright.finance.banking.file.ReadLine;
import io.orderwright.platform.kernel.Fingerprint;

/**
 * What makes a line the same when the bank sends it again: account, day, amount, other party and reference, and which of
 * several such lines it is. Real twins are two lines; the same line in two files is one.
 */
public final class OccurrenceKey {

    private static final int LENGTH = 24;

    private OccurrenceKey() {}

    /** Equal for lines that only their occurrence tells apart. */
    public static String content(String account, ReadLine line) {
        String party = line.account().isEmpty() ? line.name() : line.account();
        String reference = line.reference().isEmpty() ? line.text() : line.reference();
        return Fingerprint.of(String.join(
                        "\n",
                        account,
                        line.bookedOn().toString(),
                        line.amount().toString(),
                        party.replaceAll("\\s", ""),
                        reference.replaceAll("\\s", "")))
                .substring(0, LENGTH);
    }

    /** Under which its money is booked once. */
    public static String of(String content, int occurrence) {
        return "BK-" + content + "-" + occurrence;
    }
}
