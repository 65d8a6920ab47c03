package io.orderwright.intake.rows;

/** A cell that cannot be understood: message key and arguments. */
final class BadCell extends Exception {

    private final String code;
    private final transient Object[] arguments;

    BadCell(String code, Object... arguments) {
        super(code, null, false, false);
        this.code = code;
        this.arguments = arguments;
    }

    String code() {
        return code;
    }

    Object[] arguments() {
        return arguments;
    }
}
