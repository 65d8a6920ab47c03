package io.orderwright.sales.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal.Difference;
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

    private static ChangeEffects effects(String before, String after, @Nullable String approver) {
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
                null);
    }
}
