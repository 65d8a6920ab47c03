package io.orderwright.approvals.ports;

import io.orderwright.approvals.Verdict;
import io.orderwright.approvals.acts.ActOnApproval;
import java.util.Map;

/** The open questions as tasks of persons. */
public interface ApprovalTasks {

    /**
     * Does it to the question and to the tasks that ask it.
     *
     * @throws io.orderwright.platform.kernel.Refusal in words, when the person may not, or somebody was faster
     */
    void act(ActOnApproval act);

    /** The person has looked at what was copied to him; nothing happens when nothing was. */
    void read(String subject, String reader);

    /**
     * Answers the subject's open question as this person.
     *
     * @throws io.orderwright.platform.kernel.Refusal FORBIDDEN when no question of the subject waits for this person
     */
    void answer(String subject, Verdict verdict, String comment, String user);

    /**
     * As {@link #answer(String, Verdict, String, String)}, to what was seen.
     *
     * @param seen what was shown of the question; empty where nobody told
     * @throws io.orderwright.platform.kernel.Refusal CONFLICT with the differences where it is about something else by now
     */
    void answer(String subject, Verdict verdict, String comment, String seen, String user);

    /**
     * Says yes as this person, and how far it goes.
     *
     * @param terms by the names that the document's {@link SignOffKind} knows, as typed
     * @param seen what was shown of the question; empty where nobody told
     * @throws io.orderwright.platform.kernel.Refusal as {@link #answer}; INVALID for terms that make no sense
     */
    void agree(String subject, Map<String, String> terms, String comment, String seen, String user);
}
