package io.orderwright.process.engine.calls;

import io.orderwright.platform.kernel.Fingerprint;
import io.orderwright.process.engine.guards.GuardedIdentities;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
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

    /** Whether the password is right, without counting a wrong one. */
    public boolean matches(String user, String password) {
        return ((GuardedIdentities) identities).matches(user, password);
    }

    /** Another mark for another password, from which neither can be found. */
    public static String passwordMark(User user) {
        String hash = ((UserEntity) user).getPassword();
        return hash == null ? "" : Fingerprint.of(hash);
    }

    /** As much work as to check a password, for a login that there is not: how long it takes must tell nobody. */
    public void pretendToCheck(String password) {
        encryptor.encrypt(password);
    }
}
