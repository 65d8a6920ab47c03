package io.orderwright.finance.invoices.corrections.domain;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.finance.invoices.CreditNotes.CreditWorth;
import io.orderwright.finance.invoices.CreditedLines;
import io.orderwright.finance.invoices.CreditedLines.CreditedLine;
import io.orderwright.finance.invoices.corrections.CorrectInvoice;
import io.orderwright.finance.invoices.corrections.CorrectionReason;
import io.orderwright.finance.invoices.corrections.CorrectionState;
import io.orderwright.finance.invoices.corrections.CorrectionView;
import io.orderwright.finance.invoices.corrections.domain.Correction.Asker;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be done with a correction, at the correction itself, cell by cell. */
@Tag("unit")
@Tag("money")
class CorrectionTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final Asker ASKER = new Asker("fiona", NOW, LocalDate.of(2026, 11, 29));

    /** State, what it is after agreeing, declining, giving up, the credit note and posting; - is a refusal. */
    @ParameterizedTest
    @CsvSource({
        "ASKED,     ASKED, DECLINED, WITHDRAWN, ISSUED, -",
        "DECLINED,  -,     -,        -,         -,      -",
        "WITHDRAWN, -,     -,        -,         -,      -",
        "ISSUED,    -,     -,        -,         -,      POSTED",
        "POSTED,    -,     -,        -,         -,      -",
    })
    void everyCell(CorrectionState state, String agree, String decline, String withdraw, String issue, String post) {
        cell(CorrectionTransition.AGREE, state, agree);
        cell(CorrectionTransition.DECLINE, state, decline);
        cell(CorrectionTransition.WITHDRAW, state, withdraw);
        cell(CorrectionTransition.ISSUE, state, issue);
        cell(CorrectionTransition.POST, state, post);
    }

    private static void cell(CorrectionTransition transition, CorrectionState state, String after) {
        Correction correction = in(state);
        CorrectionView before = correction.view(false);
        assertThat(before.state()).isEqualTo(state);
        if (after.equals("-")) {
            assertThat(refused(RefusalKind.CONFLICT, "correction.cannot", () -> act(correction, transition))
                            .arguments())
                    .containsExactly(correction.number(), state);
            assertThat(correction.view(false)).isEqualTo(before);
        } else {
            act(correction, transition);
            assertThat(correction.state()).isEqualTo(CorrectionState.valueOf(after));
        }
    }

    private static void act(Correction correction, CorrectionTransition transition) {
        switch (transition) {
            case AGREE -> correction.agree("frank");
            case DECLINE -> correction.decline();
            case WITHDRAW -> correction.withdraw();
            case ISSUE -> correction.issue("CN-2", NOW);
            case POST -> correction.post("V-2");
        }
    }

    /** A discount is kept until a debit note asks for it, and nothing else is taken back so. */
    @Test
    void aDiscountIsTakenBackOnceAndOnlyWhatWasGiven() {
        Correction discount = new Correction(
                7,
                new CorrectInvoice(
                        "I-1", "early-discount", CorrectionReason.EARLY_DISCOUNT, CreditedLines.ALL, "in time"),
                new CreditWorth("SO-1", "C-1", Money.parse("22.60 CNY")),
                null,
                ASKER);
        assertThat(discount.keeps()).isTrue();
        refused(RefusalKind.CONFLICT, "correction.cannot", () -> discount.takeBack("D-1"));
        discount.issue("CN-1", NOW);
        discount.takeBack("D-1");
        assertThat(discount.keeps()).isFalse();
        assertThat(discount.view(false).takenBackBy()).isEqualTo("D-1");
        refused(RefusalKind.CONFLICT, "correction.cannot", () -> discount.takeBack("D-2"));
        refused(RefusalKind.CONFLICT, "correction.cannot", () -> in(CorrectionState.ISSUED)
                .takeBack("D-1"));
        assertThat(in(CorrectionState.ISSUED).keeps()).isFalse();
    }

    @Test
    void nothingIsIssuedBeforeSomebodyElseAgrees() {
        Correction correction = correction("finance-lead");
        refused(RefusalKind.FORBIDDEN, "correction.own", () -> correction.agree("fiona"));
        refused(RefusalKind.CONFLICT, "correction.not-agreed", correction::refuseUnlessAgreed);
        refused(RefusalKind.CONFLICT, "correction.not-agreed", () -> correction.issue("CN-1", NOW));
        assertThat(correction.creditNote()).isNull();
        correction.agree("frank");
        correction.issue("CN-1", NOW);
        assertThat(correction.view(false))
                .returns("frank", CorrectionView::agreedBy)
                .returns("CN-1", CorrectionView::creditNote)
                .returns(NOW, CorrectionView::issuedAt)
                .returns(Money.parse("11.30 CNY"), CorrectionView::amount);
    }

    @Test
    void theSameNumberOnceMoreChangesNothing() {
        Correction correction = in(CorrectionState.ISSUED);
        assertThat(correction.post("V-1")).isTrue();
        assertThat(correction.post("V-1")).isFalse();
        assertThat(correction.view(false).financeDocument()).isEqualTo("V-1");
    }

    /** Neither the order of the lines nor zeros behind the point nor words make another request. */
    @Test
    void aReferenceStandsForOneRequest() {
        Correction correction = correction(null);
        correction.refuseUnlessSame(asked(CorrectionReason.GOODS_RETURNED, line(1, "1.000"), line(2, "2")));
        for (CorrectInvoice other : List.of(
                asked(CorrectionReason.WRONG_INVOICE, line(1, "1"), line(2, "2")),
                asked(CorrectionReason.GOODS_RETURNED, line(1, "1"), line(2, "2.001")),
                asked(CorrectionReason.GOODS_RETURNED, line(1, "2"), line(2, "1")),
                asked(CorrectionReason.GOODS_RETURNED, line(1, "1"), new CreditedLine(2, null, new BigDecimal("2"))),
                asked(CorrectionReason.GOODS_RETURNED, line(1, "1")),
                asked(CorrectionReason.GOODS_RETURNED))) {
            refused(RefusalKind.CONFLICT, "correction.reference-reused", () -> correction.refuseUnlessSame(other));
        }
    }

    @Test
    void itsLinesAreKeptByPlace() {
        assertThat(correction(null).credited().lines())
                .extracting(CreditedLine::orderLine)
                .containsExactly(1, 2);
    }

    private static Correction in(CorrectionState state) {
        Correction correction = correction(null);
        switch (state) {
            case ASKED -> {}
            case DECLINED -> correction.decline();
            case WITHDRAWN -> correction.withdraw();
            case ISSUED -> correction.issue("CN-1", NOW);
            case POSTED -> {
                correction.issue("CN-1", NOW);
                correction.post("V-1");
            }
        }
        return correction;
    }

    private static Correction correction(@Nullable String approver) {
        return new Correction(
                1,
                asked(CorrectionReason.GOODS_RETURNED, line(2, "2"), line(1, "1")),
                new CreditWorth("SO-1", "C-1", Money.parse("11.30 CNY")),
                approver,
                ASKER);
    }

    private static CreditedLine line(int place, String quantity) {
        return new CreditedLine(place, new BigDecimal(quantity), null);
    }

    private static CorrectInvoice asked(CorrectionReason reason, CreditedLine... lines) {
        return new CorrectInvoice("IV-1", "R-1", reason, new CreditedLines(List.of(lines)), "why");
    }
}
