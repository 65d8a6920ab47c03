package io.orderwright.process.engine.calls;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** Does in the engine what follows from a person's answer without being that person's own doing. */
public final class EngineAuthority {

    private EngineAuthority() {}

    /** Nobody is asked for his rights to it; whoever was at work before is so afterwards. */
    public static void run(IdentityService identities, Runnable work) {
        Authentication person = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            work.run();
        } finally {
            identities.setAuthentication(person);
        }
    }
}
