package io.orderwright.platform.ground.refused;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.keys.BusinessKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What somebody says who has looked after what a partner refused: it is to be told again, or it was entered in the
 * partner's system by hand.
 *
 * @param partnerNumber under which the partner keeps what was entered by hand; "" where it is to be told again
 * @param comment what was done
 */
public record RefusalAnswer(String partnerNumber, String comment) {

    private static final int LONGEST = 64;

    /** It is kept as a text of JSON, and read up to the next quotation mark. */
    private static final Pattern QUOTING = Pattern.compile("[\"\\\\]");

    /** The cause is gone: it is told again. */
    public static RefusalAnswer tryAgain(String comment) {
        return new RefusalAnswer("", comment);
    }

    /**
     * As a form asks for it.
     *
     * @param partnerNumber looked at only where it was done by hand
     * @throws Refusal INVALID where it was done by hand and the partner's number is missing or cannot be one
     */
    public static RefusalAnswer of(boolean doneByHand, String partnerNumber, String comment) {
        if (!doneByHand) {
            return tryAgain(comment);
        }
        String number = partnerNumber.strip();
        if (number.length() > LONGEST
                || QUOTING.matcher(number).find()
                || BusinessKey.referenceFault(number).isPresent()) {
            throw Refusal.invalid("partnerNumber", "refusal.partner-number");
        }
        return new RefusalAnswer(number, comment);
    }

    /** Whether it was entered there by hand. */
    public boolean doneByHand() {
        return !partnerNumber.isEmpty();
    }

    /** What is to come of it, for a history. */
    public String code() {
        return doneByHand() ? "done-by-hand" : "try-again";
    }

    /** What was done, with the partner's number before it. */
    public String words() {
        return doneByHand() ? partnerNumber + ": " + comment : comment;
    }

    /** What is kept of it in a history, beside what that says already. */
    public Map<String, Object> beside(Map<String, Object> details) {
        Map<String, Object> all = new LinkedHashMap<>(details);
        all.put("comment", comment);
        if (doneByHand()) {
            all.put("partnerNumber", partnerNumber);
        }
        return all;
    }
}
