package io.orderwright.finance.invoices.writeoffs;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.orderwright.platform.kernel.Fingerprint;
import io.orderwright.platform.kernel.Money;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Small rests as somebody saw them: what he has written off is just that.
 *
 * @param rests by customer and document
 * @param total of them all
 * @param seen the word that is shown and taken back: how many, and a fingerprint of each with what is open
 */
public record SeenRests(List<SmallRest> rests, Money total, String seen) {

    private static final int LENGTH = 12;

    /** @param rests of one currency */
    static SeenRests of(List<SmallRest> rests, String currency) {
        String content = rests.stream()
                .map(one -> one.invoice() + " " + one.open() + " " + one.askedBefore())
                .collect(Collectors.joining("\n"));
        Money total = rests.stream().map(SmallRest::open).reduce(Money.zero(currency), Money::plus);
        return new SeenRests(
                rests, total, rests.size() + "-" + Fingerprint.of(content).substring(0, LENGTH));
    }

    /** The currency of all amounts. */
    @JsonProperty
    public String currency() {
        return total.code();
    }

    boolean isWhat(String said) {
        return seen.equals(said);
    }
}
