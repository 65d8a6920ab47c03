package io.orderwright.commands;

/** A command cannot do what it was asked; the message says why and, where there is one, what helps. */
public final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    public CommandFailure(String message) {
        super(message);
    }
}
