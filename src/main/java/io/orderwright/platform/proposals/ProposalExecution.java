package io.orderwright.platform.proposals;

import io.orderwright.platform.kernel.Refusal;

/**
 * Carries one proposal out. Both ways go through the same code.
 *
 * @param <E> what it does to whom
 */
public interface ProposalExecution<E> {

    /**
     * What it would do now: done in a transaction of its own that is rolled back, see {@link Preview}.
     *
     * @throws Refusal when it cannot be done any more
     */
    E preview();

    /**
     * Does it in the transaction at hand, and tells those concerned.
     *
     * @throws Refusal as {@link #preview}
     */
    E carryOut();

    /** Whether what was refused may be possible in a moment, so that the proposal is not given up for it. */
    boolean passing(Refusal refused);
}
