package io.orderwright.integration.tax;

import org.jspecify.annotations.Nullable;

/**
 * Where the confirmation of a red letter stands.
 *
 * @param code the platform's, 01 to 13
 * @param number the platform's number of the confirmation; 16 or 20 signs
 */
public record ConfirmationAnswer(String code, @Nullable String number) {}
