package io.orderwright.approvals.acts;

/** What people do about an approval. */
public enum ApprovalVerb {
    APPROVE(Who.ASKED, false, false),
    REJECT(Who.ASKED, false, true),
    /** To the submitter, or to an earlier level when the target is its number. */
    SEND_BACK(Who.ASKED, false, true),
    /** Another person answers instead. */
    TRANSFER(Who.ASKED, true, true),
    /** Another person gives an opinion; then the question comes back. */
    DELEGATE(Who.ASKED, true, true),
    /** Another person must agree too. */
    ADD_APPROVER(Who.ASKED, true, true),
    /** An added person need not agree any more. */
    REMOVE_APPROVER(Who.ASKED, true, true),
    /** Another person is told, and asked nothing. */
    COPY(Who.ANY_PART, true, false),
    COMMENT(Who.ANY_PART, false, true),
    /** The submitter asks to be answered soon. */
    NUDGE(Who.SUBMITTER, false, false),
    /** The submitter takes the question back, to change or give it up. */
    WITHDRAW(Who.SUBMITTER, false, true),
    /** The submitter answers what it was sent back for, and asks again. */
    RESUBMIT(Who.SUBMITTER, false, true),
    GIVE_UP(Who.SUBMITTER, false, false),
    /**
     * A yes that was given is taken back. While others are still asked, its level and all after it are asked again; when
     * all have agreed, the approval holds no longer and the document is asked anew.
     */
    REVOKE(Who.APPROVER, false, true),
    /** Nobody's act: what was said covers the document as it was lowered by a change order. */
    CARRY_OVER(Who.NOBODY, false, false),
    /** Nobody's act: the level's reminder is due. */
    REMIND(Who.NOBODY, false, false),
    /** Nobody's act: the level was not answered in time. */
    ESCALATE(Who.NOBODY, false, false),
    /** Nobody's act: one of the level's group took part in the document and is passed over. */
    EXCLUDE(Who.NOBODY, false, false),
    /** Nobody's act: the level's only possible approver has just said yes to the same content at the level before. */
    SKIP(Who.NOBODY, false, false);

    private enum Who {
        ASKED,
        ANY_PART,
        SUBMITTER,
        APPROVER,
        NOBODY
    }

    private final Who who;
    private final boolean needsPerson;
    private final boolean needsReason;

    ApprovalVerb(Who who, boolean needsPerson, boolean needsReason) {
        this.who = who;
        this.needsPerson = needsPerson;
        this.needsReason = needsReason;
    }

    /** Whether only somebody may do it who is asked for an answer. */
    public boolean ofTheAsked() {
        return who == Who.ASKED;
    }

    /** Whether only the submitter may do it. */
    public boolean ofTheSubmitter() {
        return who == Who.SUBMITTER;
    }

    /** Whether it names another person. */
    public boolean needsPerson() {
        return needsPerson;
    }

    public boolean needsReason() {
        return needsReason;
    }
}
