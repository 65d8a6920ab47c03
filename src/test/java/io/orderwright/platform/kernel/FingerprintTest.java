package io.orderwright.platform.kernel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HexFormat;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The published examples of FIPS 180 and RFC 4231, and a word of our own: what is stored by it is known for ever. */
@Tag("kernel")
class FingerprintTest {

    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private static final String NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @Test
    void itIsTheSameHoweverItIsRead() throws IOException {
        byte[] abc = "abc".getBytes(UTF_8);
        assertThat(Fingerprint.of("abc")).isEqualTo(ABC);
        assertThat(Fingerprint.of(abc)).isEqualTo(ABC);
        assertThat(Fingerprint.of(new ByteArrayInputStream(abc))).isEqualTo(ABC);
        assertThat(HexFormat.of().formatHex(Fingerprint.bytes("abc"))).isEqualTo(ABC);
        assertThat(Fingerprint.of("")).isEqualTo(NOTHING);
        assertThat(Fingerprint.of(new ByteArrayInputStream(new byte[0]))).isEqualTo(NOTHING);
    }

    /** Whatever the machine's own letters are. */
    @Test
    void textsAreTakenInUtf8() {
        assertThat(Fingerprint.of("客户")).isEqualTo("ad4af312dbc2f59366cedb1dc7880615a7606efefec9a865335a5080af99ece7");
    }

    @Test
    void onlyWhoKnowsTheSecretMakesIt() {
        String right = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
        byte[] jefe = "Jefe".getBytes(UTF_8);
        assertThat(HexFormat.of().formatHex(Fingerprint.keyed("Jefe", "what do ya want for nothing?")))
                .isEqualTo(right);
        assertThat(HexFormat.of()
                        .formatHex(Fingerprint.keyed(
                                jefe, "what do ya want ".getBytes(UTF_8), "for nothing?".getBytes(UTF_8))))
                .isEqualTo(right);
        assertThat(Fingerprint.keyed("jefe", "what do ya want for nothing?"))
                .isNotEqualTo(HexFormat.of().parseHex(right));
    }

    @Test
    void aNearlyRightOneIsWrong() {
        byte[] right = Fingerprint.bytes("abc");
        byte[] nearly = right.clone();
        nearly[31]++;
        assertThat(Fingerprint.same(right, Fingerprint.bytes("abc"))).isTrue();
        assertThat(Fingerprint.same(right, nearly)).isFalse();
        assertThat(Fingerprint.same(right, new byte[0])).isFalse();
    }
}
