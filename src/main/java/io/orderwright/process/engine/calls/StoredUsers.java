package io.orderwright.process.engine.calls;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.stereotype.Component;

/** What the engine's identity store can do beyond its interface. */
@Component
public class StoredUsers {

    private final IdentityService identities;
    private final PasswordEncryptor encryptor;

    StoredUsers(IdentityService identities, PasswordEncryptor encryptor) {
        this.identities = identities;
        this.encryptor = encryptor;
    }

    /** @param checkPolicy false for a password that somebody else has chosen well */
    public void save(User user, boolean checkPolicy) {
        ((IdentityServiceImpl) identities).saveUser(user, !checkPolicy);
    }

    /** As much work as to check a password, for a login that there is not: how long it takes must tell nobody. */
    public void pretendToCheck(String password) {
        encryptor.encrypt(password);
    }
}
