package io.orderwright.sales.terms;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.ModuleTest;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.sales.terms.TermsEvent.PaymentTermsEntered;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.AssertablePublishedEvents;

/** Payment terms by themselves. */
@ModuleTest(with = "ground")
class TermsModuleTest {

    private static final String HALVES = "50 INVOICE 30, 50 INVOICE 60";

    @Autowired
    TermsMaster terms;

    private String code;

    @BeforeEach
    void aCode() {
        code = "T" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void whatIsEnteredMayBeGivenToCustomersAndEveryoneIsTold(AssertablePublishedEvents events) {
        terms.enter(said(HALVES, null), "frank");
        assertThat(terms.require("paymentTerms", code))
                .isEqualTo(terms.get(code).terms());
        assertThat(terms.get(code).terms().longestDays()).isEqualTo(60);
        assertThat(terms.offered()).extracting(TermsView::code).contains(code);
        assertThat(entered(events)).singleElement().satisfies(told -> {
            assertThat(told.actor()).isEqualTo("frank");
            assertThat(told.rule()).isEqualTo("50@INVOICE+30/50@INVOICE+60");
        });
    }

    @Test
    void theSameAgainHoweverItIsWrittenIsNotTold(AssertablePublishedEvents events) {
        terms.enter(said(HALVES, null), "frank");
        terms.enter(named(" Halves ", "50.00 INVOICE 30, 50.0 INVOICE 60", true), "morgan");
        assertThat(entered(events)).hasSize(1);
        terms.enter(named("By halves", HALVES, null), "morgan");
        assertThat(entered(events).get(1).changedFields()).isEqualTo("nameEn: Halves → By halves");
    }

    /** Whoever keeps a copy of the code would keep another agreement. */
    @Test
    void whatACodeMeansStays() {
        terms.enter(said(HALVES, null), "frank");
        refused(
                RefusalKind.CONFLICT,
                "terms.meaning-stays",
                () -> terms.enter(said("50 INVOICE 30, 50 INVOICE 90", null), "frank"));
        assertThat(terms.get(code).terms().longestDays()).isEqualTo(60);
    }

    @Test
    void whatIsOfferedNoMoreIsKnownStillAndComesBackWhenItIsSaid() {
        terms.enter(said(HALVES, false), "frank");
        refused(RefusalKind.INVALID, "terms.not-offered", () -> terms.require("paymentTerms", code));
        assertThat(terms.refused("paymentTerms", code)).isPresent();
        terms.enter(said(HALVES, null), "frank");
        assertThat(terms.get(code).active()).as("nothing was said").isFalse();
        terms.enter(said(HALVES, true), "frank");
        assertThat(terms.refused("paymentTerms", code)).isEmpty();
    }

    @Test
    void aCodeDiffersFromOthersByMoreThanTheCaseOfLetters() {
        terms.enter(said(HALVES, null), "frank");
        String twin = code.equals(code.toUpperCase()) ? code.toLowerCase() : code.toUpperCase();
        EnterTerms other = of(twin, "Other", HALVES, null);
        refused(RefusalKind.INVALID, "terms.twin", () -> terms.enter(other, "frank"));
        assertThat(terms.find(twin)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            50 INVOICE 30                                      | terms.not-whole
            60 INVOICE 30, 60 INVOICE 60                       | terms.not-whole
            70 INVOICE 30, 30 ORDER 0 DEPOSIT SHIPMENT         | terms.deposits-first
            30 DELIVERY 0 DEPOSIT SHIPMENT, 70 INVOICE 30      | terms.deposits-first
            100 DELIVERY 366                                   | terms.too-long
            """)
    void whatIsNoAgreementIsRefusedAndNotKept(String rows, String why) {
        refused(RefusalKind.INVALID, why, () -> terms.check(said(rows, null)));
        refused(RefusalKind.INVALID, why, () -> terms.enter(said(rows, null), "frank"));
        assertThat(terms.find(code)).isEmpty();
    }

    /** Deposits go with the rows or with each delivery; billed once at the end there are none, and by rows there are some. */
    @ParameterizedTest
    @CsvSource({
        "SCHEDULE, true, true",
        "DELIVERY, true, true",
        "END,      true, false",
        "SCHEDULE, false, false",
        "DELIVERY, false, true",
    })
    void depositsGoWithTheBasis(BillingBasis billing, boolean deposits, boolean taken) {
        EnterTerms asked = new EnterTerms(
                code,
                "Deposits",
                "定金",
                null,
                TermsText.rows(deposits ? "30 ORDER 0 DEPOSIT SHIPMENT, 70 INVOICE 30" : "30 ORDER 0, 70 INVOICE 30"),
                billing,
                null);
        if (taken) {
            terms.check(asked);
        } else {
            refused(RefusalKind.INVALID, "terms.deposits-by-rows", () -> terms.check(asked));
        }
    }

    /** A number of days needs none entered, so that none may be entered that would say another. */
    @Test
    void aCodeOfDaysMeansTheseDays() {
        assertThat(terms.require("paymentTerms", "NET47").longestDays()).isEqualTo(47);
        refused(RefusalKind.INVALID, "terms.not-offered", () -> terms.require("paymentTerms", "NET366"));
        refused(
                RefusalKind.INVALID,
                "terms.net-means",
                () -> terms.enter(of("NET47", "Net", "100 INVOICE 46", null), "frank"));
        refused(
                RefusalKind.INVALID,
                "terms.net-means",
                () -> terms.enter(of("net-47", "Net", "100 INVOICE 47", null), "frank"));
    }

    private List<PaymentTermsEntered> entered(AssertablePublishedEvents events) {
        List<PaymentTermsEntered> found = new ArrayList<>();
        events.ofType(PaymentTermsEntered.class)
                .matching(told -> told.subject().equals(code))
                .forEach(found::add);
        return found;
    }

    private EnterTerms said(String rows, @Nullable Boolean active) {
        return named("Halves", rows, active);
    }

    private EnterTerms named(String name, String rows, @Nullable Boolean active) {
        return of(code, name, rows, active);
    }

    private static EnterTerms of(String code, String name, String rows, @Nullable Boolean active) {
        return new EnterTerms(code, name, "两半", null, TermsText.rows(rows), null, active);
    }
}
