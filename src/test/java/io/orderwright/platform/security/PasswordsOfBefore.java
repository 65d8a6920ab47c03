package io.orderwright.platform.security;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * For people who have their passwords already. The real hash is made to be slow, half a second of a processor: what was
 * hashed by it is proved by it, once, and then known. What is hashed here, or was made quick before, costs nothing.
 */
@Primary
@TestComponent
public class PasswordsOfBefore implements PasswordEncryptor {

    private static final String QUICK = "quick:";

    private final PasswordEncryptor real;
    private final Map<String, Boolean> proved = new ConcurrentHashMap<>();

    PasswordsOfBefore(@Qualifier("passwordHash") PasswordEncryptor real) {
        this.real = real;
    }

    /** The demo company's people keep their passwords; all but some are hashed so that to prove them costs nothing. */
    public static void makeQuick(DataSource company, Collection<String> except) {
        new JdbcTemplate(company)
                .update(
                        "update act_id_user set pwd_ = substring(pwd_ from '^\\{[^}]+\\}') || ? || id_ || '-demo' || salt_"
                                + " where not id_ = any (?)",
                        QUICK,
                        except.toArray(String[]::new));
    }

    @Override
    public String encrypt(String saltedPassword) {
        return QUICK + saltedPassword;
    }

    @Override
    public boolean check(String saltedPassword, String encrypted) {
        return encrypted.startsWith(QUICK)
                ? encrypted.equals(encrypt(saltedPassword))
                : proved.computeIfAbsent(
                        saltedPassword + "\n" + encrypted, key -> real.check(saltedPassword, encrypted));
    }

    @Override
    public String hashAlgorithmName() {
        return real.hashAlgorithmName();
    }
}
