package io.orderwright.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Other tests log in with passwords that cost nothing; this is what is at rest in truth. */
@Tag("security")
class PasswordHashTests {

    private final PasswordHash hash = new PasswordHash();

    @Test
    void aPasswordIsAtRestAs210000RoundsOfPbkdf2() throws Exception {
        PBEKeySpec expected =
                new PBEKeySpec("secret and salt".toCharArray(), "orderwright password".getBytes("UTF-8"), 210_000, 256);
        assertThat(Base64.getDecoder().decode(hash.encrypt("secret and salt")))
                .isEqualTo(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                        .generateSecret(expected)
                        .getEncoded());
        assertThat(hash.hashAlgorithmName()).isEqualTo("PBKDF2-SHA512-210000");
    }

    @Test
    void onlyTheSamePasswordMatches() {
        String atRest = hash.encrypt("secret and salt");
        assertThat(hash.check("secret and salt", atRest)).isTrue();
        assertThat(hash.check("secret and salT", atRest)).isFalse();
    }
}
