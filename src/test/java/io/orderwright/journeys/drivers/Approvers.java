package io.orderwright.journeys.drivers;

import io.orderwright.approvals.Verdict;
import io.orderwright.approvals.ports.ApprovalTasks;

/** Who is asked whether something may be. */
public final class Approvers {

    private final ApprovalTasks questions;

    Approvers(ApprovalTasks questions) {
        this.questions = questions;
    }

    public void approves(String person, String number) {
        questions.answer(number, Verdict.APPROVED, "", person);
    }

    public void rejects(String person, String number) {
        questions.answer(number, Verdict.REJECTED, "no", person);
    }
}
