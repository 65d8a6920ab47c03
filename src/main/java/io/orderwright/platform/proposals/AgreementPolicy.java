package io.orderwright.platform.proposals;

/** Says whether an agreement still holds for what would happen now: one policy to each kind of proposal. */
@FunctionalInterface
public interface AgreementPolicy<E> {

    /** Whether whoever agreed to {@code agreed} need not have agreed to {@code now}. */
    boolean worse(E now, E agreed);
}
