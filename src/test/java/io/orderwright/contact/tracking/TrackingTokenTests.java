package io.orderwright.contact.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody makes or changes a tracking link who does not have the secret. */
@Tag("desk")
class TrackingTokenTests {

    private static final byte[] SECRET = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER = "another-0123456789abcdef01234567".getBytes(StandardCharsets.UTF_8);
    private static final TrackingToken TOKEN =
            new TrackingToken("SO-2026-00000042", Instant.parse("2027-01-01T00:00:00Z"), 3);

    @Test
    void whatWasSignedIsReadAgain() {
        assertThat(TrackingToken.read(TOKEN.signed(SECRET), SECRET)).contains(TOKEN);
    }

    @Test
    void noCharacterOfALinkCanBeChanged() {
        String token = TOKEN.signed(SECRET);
        for (int at = 0; at < token.length(); at++) {
            for (char other : "09AZaz.-_".toCharArray()) {
                if (token.charAt(at) != other) {
                    String changed = token.substring(0, at) + other + token.substring(at + 1);
                    assertThat(TrackingToken.read(changed, SECRET)).as(changed).isEmpty();
                }
            }
        }
    }

    @Test
    void nothingElseIsALink() {
        String token = TOKEN.signed(SECRET);
        assertThat(TrackingToken.read(token, OTHER)).isEmpty();
        for (String wrong : new String[] {
            "", ".", "...", token + "A", token.substring(1), token.replace(".", ""), "SO-2026-00000042", token + "\n"
        }) {
            assertThat(TrackingToken.read(wrong, SECRET)).as(wrong).isEmpty();
        }
    }

    @Test
    void theSecretIsMadeOnceAndForItsOwnerOnly(@TempDir Path folder) throws IOException {
        byte[] made = TrackingSecret.of("", folder);
        assertThat(made).hasSizeGreaterThanOrEqualTo(32);
        assertThat(TrackingSecret.of("", folder)).isEqualTo(made);
        assertThat(TrackingSecret.of("", Files.createDirectory(folder.resolve("other"))))
                .isNotEqualTo(made);
        Path file = folder.resolve("tracking.secret");
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aShortSecretIsRefused(@TempDir Path folder) {
        assertThatThrownBy(() -> TrackingSecret.of("too short", folder)).hasMessageContaining("fewer than 32");
    }

    /** Links that customers have had for months stay good. */
    @Test
    void aLinkOfBeforeIsReadStill() {
        TrackingToken before = new TrackingToken("SO-2026-00000001", Instant.ofEpochSecond(1_750_111_958), 0);
        byte[] secret = "a secret of tests".getBytes(StandardCharsets.UTF_8);
        assertThat(before.signed(secret)).isEqualTo("SO-2026-00000001.sxyz12.0.DJDuLk0j9LtP9S_rRywdFA");
    }
}
