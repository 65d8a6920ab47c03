package io.orderwright.contact.tracking;

import io.orderwright.platform.kernel.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a tracking link says: {@code <order>.<expiry>.<revision>.<signature>}. Order, expiry and revision can be read by
 * whoever holds the link and belong to it; nobody can make another one without the secret.
 *
 * @param expires in whole seconds
 * @param revision goes up when the order's links are revoked
 */
record TrackingToken(String orderNumber, Instant expires, int revision) {

    /** 128 bits of the signature: short enough for an SMS, far beyond guessing over the network. */
    private static final int SIGNATURE_BYTES = 16;

    private static final int RADIX = 36;
    private static final Pattern FORM = Pattern.compile(
            "(?<said>([A-Z0-9-]{2,200})\\.([0-9a-z]{1,10})\\.([0-9a-z]{1,5}))\\.(?<signature>[A-Za-z0-9_-]{22})");

    String signed(byte[] secret) {
        String said = orderNumber + "." + Long.toString(expires.getEpochSecond(), RADIX) + "."
                + Integer.toString(revision, RADIX);
        return said + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature(said, secret));
    }

    /** Empty for whatever was not signed with this secret. */
    static Optional<TrackingToken> read(String token, byte[] secret) {
        Matcher form = FORM.matcher(token);
        if (!form.matches()) {
            return Optional.empty();
        }
        String said = form.group("said");
        byte[] claimed = form.group("signature").getBytes(StandardCharsets.US_ASCII);
        byte[] right = Base64.getUrlEncoder().withoutPadding().encode(signature(said, secret));
        if (!Fingerprint.same(claimed, right)) { // takes as long for a nearly right one
            return Optional.empty();
        }
        return Optional.of(new TrackingToken(
                form.group(2),
                Instant.ofEpochSecond(Long.parseLong(form.group(3), RADIX)),
                Integer.parseInt(form.group(4), RADIX)));
    }

    private static byte[] signature(String said, byte[] secret) {
        return Arrays.copyOf(
                Fingerprint.keyed(secret, ("track:" + said).getBytes(StandardCharsets.US_ASCII)), SIGNATURE_BYTES);
    }
}
