package io.orderwright.approvals;

import org.jspecify.annotations.Nullable;

/**
 * What came of a question.
 *
 * @param verdict APPROVED when every level said yes, REJECTED when one said no, WITHDRAWN when it was given up, else OPEN
 * @param by whose word was the last one; null while there is none
 * @param comment what he said about it; empty for nothing
 */
public record SignOffAnswer(Verdict verdict, @Nullable String by, String comment) {

    public boolean approved() {
        return verdict == Verdict.APPROVED;
    }
}
