package io.orderwright.sales.taxprofiles;

import io.orderwright.platform.kernel.Refusal;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rule of tax ids. */
final class TaxId {

    private static final String FIELD = "taxId";

    /** Signs of GB 32100-2015 in the order of their values: no I, O, S, V, Z. */
    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int UNIFIED_LENGTH = 18;
    private static final int MODULUS = 31;
    private static final int FACTOR = 3;
    private static final Pattern OLD = Pattern.compile("\\d{15}|\\d{20}");
    private static final Pattern FOREIGN = Pattern.compile("[A-Z]{2}[0-9A-Z.+*-]{4,24}");

    /** Greece and Northern Ireland have other letters for taxes than for countries. */
    private static final Set<String> COUNTRIES = Stream.concat(
                    Arrays.stream(java.util.Locale.getISOCountries()), Stream.of("EL", "XI"))
            .filter(country -> !country.equals("CN"))
            .collect(Collectors.toUnmodifiableSet());

    private TaxId() {}

    /**
     * Which kind of number it is.
     *
     * @param id without blanks around it
     * @throws Refusal INVALID for what is none, saying why
     */
    static TaxIdForm form(String id) {
        if (OLD.matcher(id).matches()) {
            return TaxIdForm.OLD;
        }
        if (FOREIGN.matcher(id).matches() && COUNTRIES.contains(id.substring(0, 2))) {
            return TaxIdForm.FOREIGN;
        }
        if (id.length() != UNIFIED_LENGTH) {
            throw Refusal.invalid(FIELD, "tax.id-form", id.length());
        }
        for (int at = 0; at < id.length(); at++) {
            if (SIGNS.indexOf(id.charAt(at)) < 0) {
                throw Refusal.invalid(FIELD, "tax.id-sign", id.substring(at, at + 1), at + 1);
            }
        }
        if (checkSign(id) != id.charAt(UNIFIED_LENGTH - 1)) {
            throw Refusal.invalid(FIELD, "tax.id-check");
        }
        return TaxIdForm.UNIFIED;
    }

    private static char checkSign(String id) {
        int sum = 0;
        int weight = 1;
        for (int at = 0; at < UNIFIED_LENGTH - 1; at++) {
            sum += SIGNS.indexOf(id.charAt(at)) * weight;
            weight = weight * FACTOR % MODULUS;
        }
        return SIGNS.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }
}
