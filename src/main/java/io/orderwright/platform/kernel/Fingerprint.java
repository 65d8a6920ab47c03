package io.orderwright.platform.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * SHA-256, the only place that asks Java for it: plain, to tell whether something is the same, or with a secret, to tell who
 * says it. What is stored by it stays comparable: it never changes.
 */
public final class Fingerprint {

    private static final String PLAIN = "SHA-256";
    private static final String KEYED = "HmacSHA256";

    private Fingerprint() {}

    /** Of a text in UTF-8, in hex. */
    public static String of(String text) {
        return HexFormat.of().formatHex(bytes(text));
    }

    /** Of what is in memory, in hex. */
    public static String of(byte[] content) {
        return HexFormat.of().formatHex(plain().digest(content));
    }

    /** Of all that is read, in hex; it is read to its end and not closed. */
    public static String of(InputStream content) throws IOException {
        MessageDigest digest = plain();
        new DigestInputStream(content, digest).transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of a text in UTF-8, as 32 bytes. */
    public static byte[] bytes(String text) {
        return plain().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What only those can make who know the secret (HMAC), as 32 bytes. @param parts one after the other, nothing between them */
    public static byte[] keyed(byte[] secret, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(KEYED);
            mac.init(new SecretKeySpec(secret, KEYED));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + KEYED, e);
        }
    }

    /** As {@link #keyed(byte[], byte[]...)}, all in UTF-8. */
    public static byte[] keyed(String secret, String text) {
        return keyed(secret.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a claimed one is right; it takes as long for a nearly right one. */
    public static boolean same(byte[] right, byte[] claimed) {
        return MessageDigest.isEqual(right, claimed);
    }

    private static MessageDigest plain() {
        try {
            return MessageDigest.getInstance(PLAIN);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + PLAIN, e);
        }
    }
}
