package io.orderwright.sales.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal.Difference;
import io.orderwright.sales.changes.ChangeEffects.ChangedField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("doors")
class SeenChangeTest {

    private final SeenChange seen = new SeenChange("10", "5.0", "CNY", null);

    @Test
    void theSameAmountsAreTheSameHoweverTheyAreWritten() {
        assertThat(seen.from(effects("10.00", "5.00", null))).isEmpty();
    }

    @Test
    void anotherAmountOrSomebodyWhoMustAgreeIsADifference() {
        assertThat(seen.from(effects("10.00", "4.00", "finance")))
                .containsExactly(new Difference("after", "5", "4"), new Difference("approver", "–", "finance"));
    }

    /** An address is compared only by who has seen one. */
    @Test
    void anotherAddressOfTheBillsIsADifference() {
        SeenChange old = new SeenChange("10", "5.0", "CNY", null, null, "PAYER, Old Road");
        ChangeEffects now = effects("10.00", "5.00", null, new ChangedField("billTo", null, "PAYER, New Road", null));
        assertThat(old.from(now)).containsExactly(new Difference("billTo", "PAYER, Old Road", "PAYER, New Road"));
        assertThat(seen.from(now)).isEmpty();
        assertThat(old.from(effects("10.00", "5.00", null)))
                .containsExactly(new Difference("billTo", "PAYER, Old Road", "–"));
    }

    private static ChangeEffects effects(
            String before, String after, @Nullable String approver, ChangedField... fields) {
        return new ChangeEffects(
                Money.parse(before + " CNY"),
                Money.parse(after + " CNY"),
                List.of(),
                List.of(),
                null,
                List.of(),
                false,
                false,
                false,
                approver,
                "1",
                "r",
                null,
                false,
                false,
                null,
                List.of(fields),
                List.of());
    }
}
