package io.orderwright.finance.dunning.claims;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.orderwright.platform.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A fee, or interest on a row of a document, that a customer was told of. It is no part of what documents ask for, and stays
 * open however they are paid until somebody waives it.
 *
 * @param letter that told of it
 * @param invoice the document that bears interest; absent for a fee
 * @param rowNo of the document; 0 for a fee
 * @param day of the letter
 * @param waivedBy who gave it up; absent while it is open
 */
public record ClaimView(
        long id,
        String customer,
        String letter,
        ClaimKind kind,
        @Nullable String invoice,
        int rowNo,
        LocalDate day,
        Money amount,
        @Nullable String waivedBy,
        @Nullable Instant waivedAt,
        @Nullable String reason) {

    @JsonProperty
    public String currency() {
        return amount.code();
    }

    public boolean open() {
        return waivedBy == null;
    }
}
