package io.orderwright.sales.teams;

import io.orderwright.platform.kernel.BusinessEvent;

/** What happens to sales teams, and to who looks after what. */
public sealed interface TeamEvent extends BusinessEvent {

    /** Somebody entered or changed a team; the subject is its code. {@code members}: who they were and are. */
    record TeamEntered(String subject, String actor, String teamName, String members, boolean active)
            implements TeamEvent {}

    /** Somebody else looks after a customer or an order, which is the subject. {@code owner}: who did and does. */
    record OwnerChanged(String subject, String actor, String owner) implements TeamEvent {}

    /** Everything of one person, who is the subject, went to another. {@code owner}: from whom to whom. */
    record WorkTransferred(String subject, String actor, String owner, int customers, int orders)
            implements TeamEvent {}
}
