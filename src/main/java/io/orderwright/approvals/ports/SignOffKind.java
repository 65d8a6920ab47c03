package io.orderwright.approvals.ports;

import io.orderwright.approvals.signoffs.AskSignOff;
import io.orderwright.approvals.signoffs.ExcludedPerson;
import io.orderwright.approvals.signoffs.SignOffFacts;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A kind of document that is signed off. Each brings its own; approvals knows none of them by name. */
public interface SignOffKind {

    /** For example PURCHASE_ORDER; its text is {@code approvals.kind.} and the name. */
    String name();

    /**
     * The question about a document as it stands in its books now.
     *
     * @throws io.orderwright.platform.kernel.Refusal NOT_FOUND for an unknown number
     */
    AskSignOff question(String number);

    /**
     * Who never agrees to it besides whoever asks, since he placed, wrote or counted what it is about: kept with the question,
     * and looked at however it is answered.
     */
    Collection<ExcludedPerson> tookPart(String number);

    /**
     * What whoever answers sees of it.
     *
     * @throws io.orderwright.platform.kernel.Refusal NOT_FOUND for an unknown number
     */
    SignOffFacts facts(String number);

    /** What only credit's readers, and whoever answers, see besides; nothing for most kinds. */
    default List<SignOffFacts.Fact> confidential(String number) {
        return List.of();
    }

    /** Whether the row of the table that asks tells what only credit's readers may know. */
    default boolean rowTellsCredit(String number) {
        return !confidential(number).isEmpty();
    }

    /**
     * Somebody who is asked says yes; it may say how far it goes, where documents of this kind know such terms.
     *
     * @param terms by name, as typed; empty where nothing was said
     * @param comment why
     * @throws io.orderwright.platform.kernel.Refusal INVALID for a yes that makes no sense; nothing was answered then
     */
    default void agreed(String number, Map<String, String> terms, String comment) {}

    /** The roles that may read documents of this kind without being asked about one. */
    Collection<String> readers();
}
