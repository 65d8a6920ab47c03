package io.orderwright.credit.domain;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.credit.limits.LimitKind;
import io.orderwright.credit.limits.LimitState;
import io.orderwright.credit.limits.ProposeLimit;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be done with a limit, cell by cell, at the limit itself. */
@Tag("unit")
class LimitTransitionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    /** State, what it is after approving, rejecting and withdrawing; - is a refusal. */
    @ParameterizedTest
    @CsvSource({
        "PROPOSED,  APPROVED, REJECTED, WITHDRAWN",
        "APPROVED,  -,        -,        -",
        "REJECTED,  -,        -,        -",
        "WITHDRAWN, -,        -,        -",
    })
    void everyCell(LimitState state, String approve, String reject, String withdraw) {
        cell(LimitTransition.APPROVE, state, approve);
        cell(LimitTransition.REJECT, state, reject);
        cell(LimitTransition.WITHDRAW, state, withdraw);
    }

    private static void cell(LimitTransition transition, LimitState state, String after) {
        CreditLimit limit = in(state);
        if (after.equals("-")) {
            var refusal = refused(RefusalKind.CONFLICT, "credit.limit-decided", () -> perform(limit, transition));
            assertThat(refusal.arguments()).containsExactly(limit.number(), state);
            assertThat(limit.view(null)).isEqualTo(in(state).view(null));
        } else {
            perform(limit, transition);
            assertThat(limit.view(null).state()).isEqualTo(LimitState.valueOf(after));
        }
    }

    private static CreditLimit in(LimitState state) {
        CreditLimit limit = CreditLimit.proposed(
                2,
                new CreditAccount("ACME", "CNY"),
                new ProposeLimit(
                        "ACME", LimitKind.ORDINARY, new SaidNumber(new BigDecimal("10")), null, null, "growth"),
                new Decision(
                        "t", "1", "L-2", Map.of("owner", "general-manager", "fallback", "sales-manager"), Map.of()),
                "chris",
                NOW,
                TODAY);
        switch (state) {
            case PROPOSED -> {}
            case APPROVED -> perform(limit, LimitTransition.APPROVE);
            case REJECTED -> perform(limit, LimitTransition.REJECT);
            case WITHDRAWN -> perform(limit, LimitTransition.WITHDRAW);
        }
        return limit;
    }

    private static void perform(CreditLimit limit, LimitTransition transition) {
        switch (transition) {
            case APPROVE -> limit.decide(true, "", "grace", NOW, TODAY);
            case REJECT -> limit.decide(false, "too much", "grace", NOW, TODAY);
            case WITHDRAW -> limit.withdraw();
        }
    }
}
