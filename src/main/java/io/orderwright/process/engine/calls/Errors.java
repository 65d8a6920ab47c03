package io.orderwright.process.engine.calls;

import org.camunda.bpm.engine.delegate.BpmnError;

/** Answers that diagrams take as an error, caught at the step that asked. */
public final class Errors {

    private Errors() {}

    /** @throws BpmnError of this code when the answer is no */
    public static void unless(boolean answer, String code, String message) {
        if (!answer) {
            throw new BpmnError(code, message);
        }
    }
}
