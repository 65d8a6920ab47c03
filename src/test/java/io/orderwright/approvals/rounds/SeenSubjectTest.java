package io.orderwright.approvals.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Refusal.Difference;
import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("doors")
class SeenSubjectTest {

    private static final Money TOTAL = Money.of(new BigDecimal("562.18"), "CNY");
    private final SeenSubject seen = SeenSubject.of(1, "content", TOTAL);

    @Test
    void theSameIsAnswered() {
        assertThatCode(() -> SeenSubject.of(1, "content", TOTAL).refuseUnless(seen.toString(), "SO-1"))
                .doesNotThrowAnyException();
        SeenSubject ofNoMoney = SeenSubject.of(3, "", null);
        assertThatCode(() -> ofNoMoney.refuseUnless(ofNoMoney.toString(), "ST-1"))
                .doesNotThrowAnyException();
    }

    @Test
    void whatMovedIsToldOldAndNew() {
        SeenSubject now = SeenSubject.of(2, "content", Money.of(new BigDecimal("99.00"), "CNY"));
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> now.refuseUnless(seen.toString(), "SO-1"));
        assertThat(refusal.differences())
                .containsExactly(new Difference("round", "1", "2"), new Difference("total", "562.18 CNY", "99.00 CNY"));
        SeenSubject other = SeenSubject.of(1, "other", TOTAL);
        assertThat(catchThrowableOfType(Refusal.class, () -> other.refuseUnless(seen.toString(), "SO-1"))
                        .differences())
                .extracting(Difference::place)
                .containsExactly("content");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1-x-", "1--562.18CNY-", "{}"})
    void whatWasNeverShownIsRefused(String word) {
        assertThat(catchThrowableOfType(Refusal.class, () -> seen.refuseUnless(word, "SO-1"))
                        .field())
                .isEqualTo("seen");
    }
}
