package io.orderwright.platform.ground.versions;

import io.orderwright.platform.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** The version of a thing as HTTP carries it: read with ETag, and sent back with If-Match by whoever changes it. */
public final class VersionTag {

    private VersionTag() {}

    /** The value of ETag. */
    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that the caller has seen; null without If-Match.
     *
     * @throws Refusal INVALID when it is no tag of ours
     */
    public static @Nullable Integer seen(@Nullable String ifMatch) {
        if (ifMatch == null) {
            return null;
        }
        try {
            return Integer.valueOf(ifMatch.strip().replaceAll("^(W/)?\"|\"$", ""));
        } catch (NumberFormatException e) {
            throw Refusal.invalid("If-Match", "request.no-tag", ifMatch);
        }
    }
}
