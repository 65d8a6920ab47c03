package io.orderwright.process.engine.calls;

import io.orderwright.platform.kernel.BusinessEvent;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/** Who is at work in the engine right now. */
public final class Person {

    private Person() {}

    /** The login of the person who completes the task, or the system where nobody does. */
    public static String acting() {
        CommandContext command = Context.getCommandContext();
        String user = command == null ? null : command.getAuthenticatedUserId();
        return user == null ? BusinessEvent.SYSTEM : user;
    }
}
