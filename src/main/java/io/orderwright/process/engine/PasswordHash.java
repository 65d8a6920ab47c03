package io.orderwright.process.engine;

import io.orderwright.platform.kernel.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.stereotype.Component;

/**
 * Passwords at rest: PBKDF2 instead of the engine's single round of SHA-512. The engine appends a random salt per user
 * to the password before it calls; the salt here only separates this use from others. A change of cost needs a new
 * algorithm name and this one kept as a checker.
 */
@Component
class PasswordHash implements PasswordEncryptor {

    private static final int ROUNDS = 210_000;
    private static final int BITS = 256;
    private static final byte[] USE = "orderwright password".getBytes(StandardCharsets.UTF_8);

    @Override
    public String encrypt(String saltedPassword) {
        PBEKeySpec key = new PBEKeySpec(saltedPassword.toCharArray(), USE, ROUNDS, BITS);
        try {
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(key)
                    .getEncoded();
            return Base64.getEncoder().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no PBKDF2 with SHA-512", e);
        } finally {
            key.clearPassword();
        }
    }

    @Override
    public boolean check(String saltedPassword, String encrypted) {
        return Fingerprint.same(
                encrypt(saltedPassword).getBytes(StandardCharsets.UTF_8), encrypted.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String hashAlgorithmName() {
        return "PBKDF2-SHA512-210000";
    }
}
