package io.orderwright.sales.catalog;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.keys.BusinessKey;
import java.util.Locale;

/**
 * What is printed on goods for scanners. Eight, twelve, thirteen or fourteen digits are a GTIN (EAN-8, UPC-A, EAN-13, ITF-14)
 * and end with its check digit; anything else is a code of somebody's own.
 */
public final class Barcode {

    private static final String GTIN = "[0-9]{8}|[0-9]{12,14}";

    /** The longest GTIN; shorter ones are the same with zeros before them. */
    private static final int LONGEST = 14;

    private Barcode() {}

    /**
     * @throws Refusal INVALID for signs that cannot be seen, blanks around it, or a GTIN whose check digit is another
     */
    public static void require(String code) {
        BusinessKey.requireReference("barcode", code);
        if (code.matches(GTIN)) {
            char right = checkDigit(code.substring(0, code.length() - 1));
            if (code.charAt(code.length() - 1) != right) {
                throw Refusal.invalid("barcode", "product.barcode-check-digit", code, String.valueOf(right));
            }
        }
    }

    /** Equal for two codes that a scanner reads as one: UPC-A is EAN-13 without its first zero, and letter case does not count. */
    public static String canonical(String code) {
        return code.matches(GTIN) ? "0".repeat(LONGEST - code.length()) + code : code.toLowerCase(Locale.ROOT);
    }

    /** The digits have the weights 3, 1, 3 … from the right; with the check digit they sum up to a full ten. */
    private static char checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int fromRight = digits.length() - 1 - i;
            sum += (digits.charAt(i) - '0') * (fromRight % 2 == 0 ? 3 : 1);
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }
}
