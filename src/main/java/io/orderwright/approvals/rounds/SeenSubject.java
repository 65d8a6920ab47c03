package io.orderwright.approvals.rounds;

import io.orderwright.platform.kernel.Fingerprint;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Refusal.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody saw who answers for a document, as one word that cards and the API show and take back.
 *
 * @param round which asking it was
 * @param content a short fingerprint of what is agreed to
 * @param total in plain digits with its currency; empty where it is about no money
 */
public record SeenSubject(int round, String content, String total) {

    private static final Pattern WORD = Pattern.compile("([0-9]{1,9})-([0-9a-f]{0,16})-([0-9.]{0,30}[A-Z]{0,3})");
    private static final int LENGTH = 12;

    /** @param content the whole fingerprint; empty where none was kept */
    public static SeenSubject of(int round, String content, @Nullable Money total) {
        return new SeenSubject(
                round,
                content.isEmpty() ? "" : Fingerprint.of(content).substring(0, LENGTH),
                total == null ? "" : total.amount().toPlainString() + total.code());
    }

    /**
     * Refuses an answer to anything else than this.
     *
     * @param seen the word that was shown
     * @throws Refusal INVALID where it is no such word; CONFLICT with the differences where it is another one by now
     */
    public void refuseUnless(String seen, String subject) {
        Matcher word = WORD.matcher(seen);
        if (!word.matches()) {
            throw Refusal.invalid("seen", "approval.seen-unreadable");
        }
        SeenSubject before = new SeenSubject(Integer.parseInt(word.group(1)), word.group(2), word.group(3));
        List<Difference> differences = new ArrayList<>();
        compare(differences, "round", String.valueOf(before.round), String.valueOf(round));
        compare(differences, "total", before.total, total);
        compare(differences, "content", before.content, content);
        if (!differences.isEmpty()) {
            throw Refusal.moved("approval.seen-moved", differences, subject, shown(before.total), shown(total));
        }
    }

    private static void compare(List<Difference> found, String place, String before, String now) {
        if (!before.equals(now)) {
            found.add(new Difference(place, shown(before), shown(now)));
        }
    }

    private static String shown(String text) {
        return text.isEmpty() ? "–" : text.replaceFirst("(?<=[0-9])(?=[A-Z]{3}$)", " ");
    }

    @Override
    public String toString() {
        return round + "-" + content + "-" + total;
    }
}
