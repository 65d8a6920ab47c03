package io.orderwright.finance.einvoices.red.domain;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.finance.einvoices.EInvoiceLine;
import io.orderwright.finance.einvoices.IssuedAnswer;
import io.orderwright.finance.einvoices.domain.FoundFault;
import io.orderwright.finance.einvoices.red.ConfirmationState;
import io.orderwright.finance.einvoices.red.CreditedDocument;
import io.orderwright.finance.einvoices.red.RedLetterState;
import io.orderwright.finance.einvoices.red.RedLine;
import io.orderwright.finance.einvoices.red.RedReason;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.platform.kernel.numbers.Percent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What may happen to a red letter, cell by cell, and where its confirmation may go. */
@Tag("unit")
@Tag("money")
class RedLetterTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");

    private static final Money NET = Money.parse("100.00 CNY");
    private static final Money TAX = Money.parse("13.00 CNY");
    private static final List<RedLine> GOODS = List.of(new RedLine(
            1, new EInvoiceLine(1, false, "Pump", null, null, NET, TAX, new Percent(new BigDecimal("13")), null)));
    private static final RedAllocation SOUND = new RedAllocation(GOODS, Optional.empty());

    /** State, and what may be done in it; everything else is refused, and all is as it was. */
    @ParameterizedTest
    @CsvSource({
        "REQUESTED, OPEN REFUSE",
        "WAITING,   LOOK REFUSE",
        "AGREED,    ISSUE REFUSE",
        "TO_MEND,   LEAVE RETRY",
        "VOID,      LEAVE",
        "ISSUED,    ''",
        "LEFT,      ''",
    })
    void everyCell(RedLetterState state, String allowed) {
        Set<String> may = allowed.isEmpty() ? Set.of() : Set.of(allowed.split(" "));
        for (RedLetterTransition transition : RedLetterTransition.values()) {
            RedLetter letter = in(state);
            assertThat(letter.state()).isEqualTo(state);
            assertThat(transition.allowedIn(state)).isEqualTo(may.contains(transition.name()));
            if (may.contains(transition.name())) {
                apply(letter, transition);
                assertThat(letter.state()).isEqualTo(after(transition));
            } else {
                refused(RefusalKind.CONFLICT, "red.cannot", () -> apply(letter, transition));
                assertThat(letter.state()).isEqualTo(state);
            }
        }
    }

    private static RedLetterState after(RedLetterTransition transition) {
        return switch (transition) {
            case OPEN -> RedLetterState.WAITING;
            case LOOK -> RedLetterState.AGREED;
            case ISSUE -> RedLetterState.ISSUED;
            case REFUSE -> RedLetterState.TO_MEND;
            case RETRY -> RedLetterState.REQUESTED;
            case LEAVE -> RedLetterState.LEFT;
        };
    }

    private static RedLetter in(RedLetterState state) {
        RedLetter letter =
                new RedLetter(7, LocalDate.of(2026, 11, 29), asked(), SOUND, "26311000000000000001", "fiona", NOW);
        switch (state) {
            case REQUESTED -> {}
            case WAITING -> apply(letter, RedLetterTransition.OPEN);
            case AGREED -> letter.open(ConfirmationState.NOT_NEEDED, null, NOW);
            case TO_MEND -> apply(letter, RedLetterTransition.REFUSE);
            case VOID -> {
                apply(letter, RedLetterTransition.OPEN);
                letter.look(ConfirmationState.BUYER_DENIED, NOW);
            }
            case ISSUED -> {
                letter.open(ConfirmationState.NOT_NEEDED, null, NOW);
                apply(letter, RedLetterTransition.ISSUE);
            }
            case LEFT -> {
                apply(letter, RedLetterTransition.REFUSE);
                letter.leave();
            }
        }
        return letter;
    }

    private static void apply(RedLetter letter, RedLetterTransition transition) {
        switch (transition) {
            case OPEN -> letter.open(ConfirmationState.SELLER_WAITS_FOR_BUYER, "1", NOW);
            case LOOK -> letter.look(ConfirmationState.CONFIRMED, NOW);
            case ISSUE ->
                letter.issued(new IssuedAnswer(
                        letter.state() == RedLetterState.ISSUED ? "26311000000000000003" : "26311000000000000002",
                        NOW,
                        null,
                        null,
                        null));
            case REFUSE -> letter.refused("no");
            case RETRY -> letter.retry();
            case LEAVE -> letter.leave();
        }
    }

    /** The 13 codes, and where each may go; what is void stays void. */
    @ParameterizedTest
    @CsvSource({
        "01, 05 06 07 08 09 10 11 12 13",
        "02, 04 05 06 07 08 09 10 11 12 13",
        "03, 04 05 06 07 08 09 10 11 12 13",
        "04, 05 06 07 08 09 10 11 12 13",
        "05, ''",
        "06, ''",
        "07, ''",
        "08, ''",
        "09, ''",
        "10, ''",
        "11, ''",
        "12, ''",
        "13, ''",
    })
    void everyConfirmationGoesWhereItMay(String code, String next) {
        ConfirmationState from = ConfirmationState.of(code).orElseThrow();
        assertThat(Arrays.stream(ConfirmationState.values())
                        .filter(from::mayBecome)
                        .map(ConfirmationState::code)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(next);
        assertThat(ConfirmationState.values()).hasSize(13);
    }

    /** It is exactly one of open, agreed and void; told late of its opening, it may be any. */
    @ParameterizedTest
    @EnumSource(ConfirmationState.class)
    void aConfirmationIsOpenAgreedOrVoid(ConfirmationState one) {
        assertThat(List.of(one.open(), one.agreed(), one.isVoid())).containsOnlyOnce(true);
        RedLetter letter = in(RedLetterState.REQUESTED);
        letter.open(one, null, NOW);
        assertThat(letter.view(false).confirmation()).isEqualTo(one);
        assertThat(letter.state())
                .isEqualTo(
                        one.open()
                                ? RedLetterState.WAITING
                                : one.agreed() ? RedLetterState.AGREED : RedLetterState.VOID);
    }

    /** Two steps between two looks: 02 or 03, and then what was withdrawn after it was confirmed, or refused by a person. */
    @ParameterizedTest
    @CsvSource({"02, 09", "03, 09", "03, 12", "02, 06", "03, 05"})
    void betweenTwoLooksItMayHaveGoneTwoSteps(String from, String to) {
        RedLetter letter = in(RedLetterState.REQUESTED);
        letter.open(ConfirmationState.of(from).orElseThrow(), "1", NOW);
        assertThat(letter.look(ConfirmationState.of(to).orElseThrow(), NOW)).isTrue();
        assertThat(letter.state()).isEqualTo(RedLetterState.VOID);
    }

    /** What cannot follow, or is no code, is not believed: finance looks after it, and it goes on where it stood. */
    @Test
    void whatCannotFollowIsMended() {
        RedLetter waiting = in(RedLetterState.WAITING);
        assertThat(waiting.look(ConfirmationState.NOT_NEEDED, NOW)).isFalse();
        assertThat(waiting.state()).isEqualTo(RedLetterState.TO_MEND);
        assertThat(waiting.problem()).isEqualTo("hzqrxxztDm 01");
        waiting.retry();
        waiting.toldStrange("14");
        assertThat(waiting.problem()).isEqualTo("hzqrxxztDm 14");
        assertThat(waiting.view(false).looks()).isEqualTo(2);
        waiting.retry();
        assertThat(waiting.state()).isEqualTo(RedLetterState.WAITING);
        RedLetter opened = in(RedLetterState.REQUESTED);
        opened.toldStrange("");
        assertThat(opened.state()).isEqualTo(RedLetterState.TO_MEND);
        refused(RefusalKind.CONFLICT, "red.cannot", () -> in(RedLetterState.AGREED)
                .toldStrange("14"));
    }

    /** 72 hours: a second before it is open, then it is void; whatever was confirmed by then stands. */
    @Test
    void afterThreeDaysItIsVoidByItself() {
        Instant end = NOW.plus(Duration.ofHours(72));
        RedLetter early = in(RedLetterState.WAITING);
        assertThat(early.look(ConfirmationState.SELLER_WAITS_FOR_BUYER, end.minusSeconds(1)))
                .isFalse();
        assertThat(early.state()).isEqualTo(RedLetterState.WAITING);
        assertThat(early.look(ConfirmationState.SELLER_WAITS_FOR_BUYER, end)).isTrue();
        assertThat(early.view(false).confirmation()).isEqualTo(ConfirmationState.EXPIRED);
        assertThat(early.state()).isEqualTo(RedLetterState.VOID);
        RedLetter late = in(RedLetterState.WAITING);
        late.look(ConfirmationState.CONFIRMED, end);
        assertThat(late.state()).isEqualTo(RedLetterState.AGREED);
    }

    /** What was refused goes on where it stood. */
    @Test
    void whatWasRefusedGoesOnWhereItStood() {
        for (RedLetterState state : List.of(RedLetterState.REQUESTED, RedLetterState.WAITING, RedLetterState.AGREED)) {
            RedLetter letter = in(state);
            letter.refused("no");
            letter.retry();
            assertThat(letter.state()).isEqualTo(state);
            assertThat(letter.view(false).problem()).isNull();
        }
    }

    @Test
    void theReasonsAreThePlatforms() {
        assertThat(Arrays.stream(RedReason.values()).map(RedReason::code)).containsExactly("01", "02", "03", "04");
    }

    /** What does not add up is never sent: to be mended at once, and looked at again. */
    @Test
    void whatDoesNotAddUpIsToBeMended() {
        RedAllocation wrong =
                new RedAllocation(List.of(), Optional.of(FoundFault.of("red.line-unknown", "Pump", "EI-1")));
        RedLetter letter =
                new RedLetter(7, LocalDate.of(2026, 11, 29), asked(), wrong, "26311000000000000001", "fiona", NOW);
        assertThat(letter.state()).isEqualTo(RedLetterState.TO_MEND);
        assertThat(letter.foundHere()).isTrue();
        assertThat(letter.view(false).problem()).isEqualTo("red.line-unknown");
        assertThat(letter.view(false).problemArguments()).containsExactly("Pump", "EI-1");
        letter.retry();
        letter.takes(wrong);
        assertThat(letter.state()).isEqualTo(RedLetterState.TO_MEND);
        letter.retry();
        letter.takes(SOUND);
        assertThat(letter.state()).isEqualTo(RedLetterState.REQUESTED);
        assertThat(letter.foundHere()).isFalse();
        assertThat(letter.lines()).hasSize(1);
    }

    private static CreditedDocument asked() {
        return new CreditedDocument("IN-2", "SO-1", "C-1", "EI-1", RedReason.ALLOWANCE, NET, TAX, GOODS, List.of());
    }
}
