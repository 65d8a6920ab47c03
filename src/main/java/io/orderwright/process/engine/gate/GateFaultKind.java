package io.orderwright.process.engine.gate;

import java.util.Locale;

/** What may be wrong with a diagram: first of all what would be code from outside the code. */
public enum GateFaultKind {
    FOREIGN_FILE,
    TOO_LARGE,
    TOO_MANY_ELEMENTS,
    UNREADABLE,
    ENGINE_REFUSES,
    SCRIPT_TASK,
    SCRIPT,
    FIELD_INJECTION,
    GENERATED_FORM,
    VALIDATOR,
    FOREIGN_NAMESPACE,
    JAVA_CLASS,
    DELEGATE_EXPRESSION,
    SCRIPT_LANGUAGE,
    DMN_DECISION,
    CMMN_CASE,
    EXPRESSION_LANGUAGE,
    TASK_TYPE,
    EXPRESSION_NOT_CLOSED,
    EXPRESSION_UNKNOWN,
    ARGUMENT_UNKNOWN,
    NO_TASK_BEAN,
    NO_METHOD,
    UNKNOWN_FIELD,
    RETIRED_FIELD,
    NEVER_SAID,
    FOREIGN_CONNECTOR,
    CONNECTOR_INPUT,
    CONNECTOR_ENDPOINT,
    CONNECTOR_PATH,
    NOT_ONE_PROCESS,
    NOT_EXECUTABLE,
    NO_TIME_TO_LIVE,
    NEVER_STARTED,
    UNKNOWN_VARIABLE,
    NAMED_LIKE_A_BEAN,
    UNKNOWN_TOPIC,
    UNKNOWN_MESSAGE,
    UNTHROWN_ERROR,
    UNKNOWN_PROCESS,
    NO_ROLE,
    UNKNOWN_ROLE,
    NO_FORM,
    FORM_MISSING,
    FORM_UNREADABLE,
    FORM_NOT_BOUND,
    FORM_NAMED_OTHERWISE,
    FORM_FIELD_MISSING,
    NO_SUCH_TIME,
    NO_DEFAULT,
    DEFAULT_WITH_CONDITION,
    NO_CONDITION,
    DOES_NOTHING,
    DEAD_END,
    NEVER_REACHED,
    LEFT_OFF;

    /** Its sentence in the messages of processes. */
    public String text() {
        return "gate." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
