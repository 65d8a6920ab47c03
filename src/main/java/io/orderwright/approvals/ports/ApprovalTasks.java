package io.orderwright.approvals.ports;

import io.orderwright.approvals.Verdict;
import java.util.List;

/** The open questions as tasks of persons. */
public interface ApprovalTasks {

    /** One question that waits for this person. */
    record OpenQuestion(String taskId, String subject) {}

    /** Questions that the person may answer, the oldest first. */
    List<OpenQuestion> waitingFor(String user, int offset, int size);

    /**
     * Answers the subject's open question as this person.
     *
     * @throws io.orderwright.kernel.Refusal NOT_FOUND when no question of the subject waits for this person
     */
    void answer(String subject, Verdict verdict, String comment, String user);
}
