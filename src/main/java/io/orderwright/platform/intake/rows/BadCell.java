package io.orderwright.platform.intake.rows;

/** A cell that cannot be understood: message key and arguments. */
public final class BadCell extends Exception {

    private final String code;
    private final transient Object[] arguments;

    BadCell(String code, Object... arguments) {
        super(code, null, false, false);
        this.code = code;
        this.arguments = arguments;
    }

    public String code() {
        return code;
    }

    public Object[] arguments() {
        return arguments;
    }
}
