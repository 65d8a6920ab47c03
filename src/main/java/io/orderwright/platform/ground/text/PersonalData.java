package io.orderwright.platform.ground.text;

import java.util.regex.Pattern;

/** Keeps phone numbers, addresses, bank accounts and tax ids out of texts that are kept for looking at later. */
public final class PersonalData {

    private static final String MASK = "***";

    // Possessive throughout: a text of any length is gone through once, without a stack.
    private static final Pattern FIELD = Pattern.compile(
            "(\"(?:phone|mobile|phoneNumbers?|contact|contactName|bankAccount|taxId|email|address|consignee)\"\\s*+:\\s*+)"
                    + "(?:\"(?:[^\"\\\\]++|\\\\.)*+\"?+|\\[[^\\]]*+\\]?+|[0-9+][0-9 +-]*+)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern MAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}+@[\\p{L}\\p{N}-]{1,63}+\\.[\\p{L}\\p{N}.-]{2,}+");

    /** A mobile number of China, bare or with its country; any number in the international form. */
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\p{L}\\p{N}.-])(?:(?:\\+|00)86[ -]?)?1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}(?![\\p{L}\\p{N}])"
                    + "|(?<![\\p{L}\\p{N}])\\+\\d{1,3}(?:[ -]?\\d{2,5}){2,5}(?![\\p{L}\\p{N}])");

    private PersonalData() {}

    /** A JSON document with the values of such fields masked; everything else as it is. */
    public static String masked(String json) {
        return FIELD.matcher(json).replaceAll("$1\"" + MASK + "\"");
    }

    /** A text in free words with everything masked that looks like such data, also where no field says so. */
    public static String maskedWords(String words) {
        String fields = masked(words);
        String mails = fields.indexOf('@') < 0 ? fields : MAIL.matcher(fields).replaceAll(MASK);
        return PHONE.matcher(mails).replaceAll(MASK);
    }
}
