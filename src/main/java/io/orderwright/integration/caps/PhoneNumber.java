package io.orderwright.integration.caps;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number that messages can be sent to, as E.164 writes it. */
record PhoneNumber(String international) {

    private static final Pattern CHINESE_MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9]\\d{6,14}");

    /** However it is grouped; empty for what is neither an international number nor a Chinese mobile one. */
    static Optional<PhoneNumber> of(String typed) {
        String bare = typed.replaceAll("[\\s().·-]", "").replaceFirst("^00", "+");
        String whole = CHINESE_MOBILE.matcher(bare).matches() ? "+86" + bare : bare;
        boolean mobile = !whole.startsWith("+86")
                || CHINESE_MOBILE.matcher(whole.substring(3)).matches();
        return INTERNATIONAL.matcher(whole).matches() && mobile
                ? Optional.of(new PhoneNumber(whole))
                : Optional.empty();
    }

    boolean inOneOf(Collection<String> countries) {
        return countries.stream().anyMatch(country -> international.startsWith("+" + country));
    }
}
