package io.orderwright.platform.proposals;

import java.util.EnumSet;
import java.util.Set;

/** Where a proposal stands. The names are kept in tables and told by the API. */
public enum ProposalState {
    /** Nobody has answered; or nobody must, and it has not been carried out yet. */
    ASKED,
    /** Somebody agreed. */
    APPROVED,
    /** Somebody did not agree; its process has yet to end. */
    DECLINED,
    /** Carried out; those concerned are being told. */
    APPLIED,
    /** Carried out, and nothing more happens to it. */
    DONE,
    /** Not agreed to, and nothing more happens to it. */
    REJECTED,
    /** It could not be carried out any more. */
    DROPPED,
    /** Taken back by whoever asked for it. */
    WITHDRAWN;

    /** Those of which something more will happen. */
    public static final Set<ProposalState> OPEN =
            Set.copyOf(EnumSet.complementOf(EnumSet.of(DONE, REJECTED, DROPPED, WITHDRAWN)));

    /** Nothing more happens to it. */
    public boolean ended() {
        return !OPEN.contains(this);
    }
}
