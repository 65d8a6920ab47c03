package io.orderwright.approvals.acts;

import org.jspecify.annotations.Nullable;

/**
 * Somebody does something about an approval.
 *
 * @param subject the document's number
 * @param seat the answer that is meant, where the person could give several; null for the first of them
 * @param target the other person's login; for SEND_BACK the number of a level, empty for the submitter
 * @param comment why; empty where the verb needs no reason
 * @param by the person's login
 * @param seen the word of {@link io.orderwright.approvals.rounds.SeenSubject} that was shown; null where nobody told
 */
public record ActOnApproval(
        String subject,
        @Nullable Long seat,
        ApprovalVerb verb,
        String target,
        String comment,
        String by,
        @Nullable String seen) {

    /** Whatever is shown of the document. */
    public ActOnApproval(
            String subject, @Nullable Long seat, ApprovalVerb verb, String target, String comment, String by) {
        this(subject, seat, verb, target, comment, by, null);
    }

    /** Whether it answers for what was shown. */
    public boolean answers() {
        return verb == ApprovalVerb.APPROVE || verb == ApprovalVerb.REJECT;
    }

    /** Whether somebody else gets it to read. */
    public boolean copies() {
        return verb == ApprovalVerb.COPY;
    }
}
