package io.orderwright.platform.kernel.keys;

import io.orderwright.platform.kernel.Refusal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Keys that differ in letter case only: people take them for one. */
public final class KeyTwins {

    private KeyTwins() {}

    /** The form in which twins are the same. */
    public static String folded(String key) {
        return key.toLowerCase(Locale.ROOT);
    }

    /**
     * @param given new keys, each once
     * @param known those that are there and may be their twins
     * @throws Refusal INVALID for a new key that is a twin of a known one or of another new one
     */
    public static void refuse(String field, Collection<String> given, Collection<String> known) {
        Map<String, String> taken = new HashMap<>();
        known.forEach(key -> taken.put(folded(key), key));
        for (String key : given) {
            String twin = taken.putIfAbsent(folded(key), key);
            if (twin != null && !twin.equals(key)) {
                throw Refusal.invalid(field, "key.twin", key, twin);
            }
        }
    }
}
