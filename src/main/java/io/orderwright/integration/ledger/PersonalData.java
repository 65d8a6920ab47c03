package io.orderwright.integration.ledger;

import java.util.regex.Pattern;

/** Keeps phone numbers, bank accounts and tax ids out of the ledger's texts; what was sent stays comparable by its hash. */
final class PersonalData {

    private static final Pattern FIELD = Pattern.compile(
            "(\"(?:phone|mobile|phoneNumbers|contact|bankAccount|taxId|email)\"\\s*:\\s*\")((?:[^\"\\\\]|\\\\.)*)",
            Pattern.CASE_INSENSITIVE);

    private PersonalData() {}

    static String masked(String text) {
        return FIELD.matcher(text).replaceAll("$1***");
    }
}
