package io.orderwright.finance.invoices.writeoffs.domain;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.finance.invoices.writeoffs.AskWriteOff;
import io.orderwright.finance.invoices.writeoffs.WriteOffCause;
import io.orderwright.finance.invoices.writeoffs.WriteOffState;
import io.orderwright.finance.invoices.writeoffs.WriteOffView;
import io.orderwright.finance.invoices.writeoffs.domain.WriteOff.Asker;
import io.orderwright.finance.invoices.writeoffs.domain.WriteOff.WriteOffSubject;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be done with what is given up, cell by cell, and what takes it back. */
@Tag("unit")
@Tag("money")
class WriteOffTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final Asker ASKER = new Asker("fiona", NOW, LocalDate.of(2026, 11, 29));

    /** State, what is done, what it is then; - is a refusal after which all is as it was. */
    @ParameterizedTest
    @CsvSource({
        "ASKED,     AGREE,    ASKED",
        "ASKED,     DECLINE,  DECLINED",
        "ASKED,     WITHDRAW, WITHDRAWN",
        "ASKED,     BOOK,     BOOKED",
        "ASKED,     POST,     -",
        "DECLINED,  AGREE,    -",
        "DECLINED,  DECLINE,  -",
        "DECLINED,  WITHDRAW, -",
        "DECLINED,  BOOK,     -",
        "DECLINED,  POST,     -",
        "WITHDRAWN, AGREE,    -",
        "WITHDRAWN, DECLINE,  -",
        "WITHDRAWN, WITHDRAW, -",
        "WITHDRAWN, BOOK,     -",
        "WITHDRAWN, POST,     -",
        "BOOKED,    AGREE,    -",
        "BOOKED,    DECLINE,  -",
        "BOOKED,    WITHDRAW, -",
        "BOOKED,    BOOK,     -",
        "BOOKED,    POST,     POSTED",
        "POSTED,    AGREE,    -",
        "POSTED,    DECLINE,  -",
        "POSTED,    WITHDRAW, -",
        "POSTED,    BOOK,     -",
        "POSTED,    POST,     -",
    })
    void everyCell(WriteOffState state, WriteOffTransition transition, String after) {
        WriteOff given = in(state);
        WriteOffView before = given.view(false);
        assertThat(before.state()).isEqualTo(state);
        if (after.equals("-")) {
            assertThat(transition.allowedIn(state)).isFalse();
            assertThat(refused(RefusalKind.CONFLICT, "write-off.cannot", () -> act(given, transition))
                            .arguments())
                    .containsExactly(given.number(), state);
            assertThat(given.view(false)).isEqualTo(before);
        } else {
            assertThat(transition.allowedIn(state)).isTrue();
            act(given, transition);
            assertThat(given.state()).isEqualTo(WriteOffState.valueOf(after));
        }
    }

    private static void act(WriteOff given, WriteOffTransition transition) {
        switch (transition) {
            case AGREE -> given.agree("frank");
            case DECLINE -> given.decline();
            case WITHDRAW -> given.withdraw();
            case BOOK -> given.book(NOW);
            case POST -> given.post("V-2");
        }
    }

    @Test
    void whoeverAskedDoesNotAgree() {
        WriteOff given = given("1.00 CNY", "finance-lead");
        refused(RefusalKind.FORBIDDEN, "write-off.own", () -> given.agree("fiona"));
        refused(RefusalKind.CONFLICT, "write-off.not-agreed", () -> given.book(NOW));
        assertThat(given.view(false).agreedBy()).isNull();
        given.agree("frank");
        given.book(NOW);
        assertThat(given.view(false))
                .returns("frank", WriteOffView::agreedBy)
                .returns(NOW, WriteOffView::bookedAt)
                .returns(WriteOffState.BOOKED, WriteOffView::state);
    }

    @Test
    void theSameNumberOnceMoreChangesNothing() {
        WriteOff given = in(WriteOffState.BOOKED);
        assertThat(given.post("V-1")).isTrue();
        assertThat(given.post("V-1")).isFalse();
        assertThat(given.view(false).financeDocument()).isEqualTo("V-1");
    }

    /** To the cent, in the document's currency. */
    @ParameterizedTest
    @CsvSource({"0.01 CNY", "0.10 USD", "999999999999.99 EUR"})
    void whatTakesItBackIsOfTheSameAmount(String amount) {
        WriteOff given = given(amount, null);
        given.book(NOW);
        WriteOff back = given.takenBack(2, " paid after all ", "finance-lead", new Asker("frank", NOW, ASKER.day()));
        assertThat(back.amount()).isEqualTo(given.amount()).isEqualTo(Money.parse(amount));
        assertThat(back.view(false))
                .returns(given.number(), WriteOffView::takesBack)
                .returns(given.number(), WriteOffView::reference)
                .returns("IV-1", WriteOffView::invoice)
                .returns("SO-1", WriteOffView::order)
                .returns(WriteOffCause.RECOVERED, WriteOffView::cause)
                .returns("paid after all", WriteOffView::words)
                .returns("finance-lead", WriteOffView::approver)
                .returns(WriteOffState.ASKED, WriteOffView::state);
        back.agree("fiona");
        back.book(NOW);
        refused(RefusalKind.CONFLICT, "write-off.not-booked", () -> back.takenBack(3, "again", null, ASKER));
    }

    /** Only what the document asks for no longer is taken back. */
    @ParameterizedTest
    @CsvSource({"ASKED, false", "DECLINED, false", "WITHDRAWN, false", "BOOKED, true", "POSTED, true"})
    void onlyWhatIsBookedIsTakenBack(WriteOffState state, boolean allowed) {
        WriteOff given = in(state);
        if (allowed) {
            assertThat(given.takenBack(2, "back", null, ASKER).takesBack()).isEqualTo(given.number());
        } else {
            refused(RefusalKind.CONFLICT, "write-off.not-booked", () -> given.takenBack(2, "back", null, ASKER));
        }
    }

    /** The reference stands for cause, amount and currency; trailing zeros are no other amount, words are no content. */
    @ParameterizedTest
    @CsvSource({
        "SMALL_REST,  1.00 CNY, other words, true",
        "SMALL_REST,  1 CNY,    why,         true",
        "SMALL_REST,  1.01 CNY, why,         false",
        "SMALL_REST,  1.00 USD, why,         false",
        "BANK_CHARGE, 1.00 CNY, why,         false",
        "SMALL_REST,  ,         why,         false",
    })
    void aReferenceStandsForOneRequest(WriteOffCause cause, @Nullable String amount, String words, boolean same) {
        WriteOff given = given("1.00 CNY", null);
        AskWriteOff asked = new AskWriteOff("IV-1", "R-1", cause, amount == null ? null : Money.parse(amount), words);
        if (same) {
            given.refuseUnlessSame(asked);
        } else {
            refused(RefusalKind.CONFLICT, "write-off.reference-reused", () -> given.refuseUnlessSame(asked));
        }
    }

    private static WriteOff in(WriteOffState state) {
        WriteOff given = given("1.00 CNY", null);
        switch (state) {
            case ASKED -> {}
            case DECLINED -> given.decline();
            case WITHDRAWN -> given.withdraw();
            case BOOKED -> given.book(NOW);
            case POSTED -> {
                given.book(NOW);
                given.post("V-1");
            }
        }
        return given;
    }

    private static WriteOff given(String amount, @Nullable String approver) {
        Money money = Money.parse(amount);
        return new WriteOff(
                1,
                new AskWriteOff("IV-1", "R-1", WriteOffCause.SMALL_REST, money, "why"),
                new WriteOffSubject("SO-1", "C-1", money),
                approver,
                ASKER);
    }
}
