package io.orderwright.platform.security;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** Passwords that cost nothing: the real hash is made to be slow, and tests log in some hundred times. */
@Primary
@TestComponent
public class QuickPasswords implements PasswordEncryptor {

    @Override
    public String encrypt(String saltedPassword) {
        return "quick:" + saltedPassword;
    }

    @Override
    public boolean check(String saltedPassword, String encrypted) {
        return encrypted.equals(encrypt(saltedPassword));
    }

    @Override
    public String hashAlgorithmName() {
        return "QUICK";
    }
}
