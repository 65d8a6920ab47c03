package io.orderwright.approvals.ports;

import io.orderwright.approvals.signoffs.AskSignOff;
import io.orderwright.approvals.signoffs.SignOffFacts;
import java.util.Collection;
import java.util.List;

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
     * What whoever answers sees of it.
     *
     * @throws io.orderwright.platform.kernel.Refusal NOT_FOUND for an unknown number
     */
    SignOffFacts facts(String number);

    /** What only credit's readers, and whoever answers, see besides; nothing for most kinds. */
    default List<SignOffFacts.Fact> confidential(String number) {
        return List.of();
    }

    /** The roles that may read documents of this kind without being asked about one. */
    Collection<String> readers();
}
