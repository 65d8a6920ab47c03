package io.orderwright.finance.einvoices.domain;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.finance.einvoices.EInvoiceLine;
import io.orderwright.finance.einvoices.ElectronicInvoiceKind;
import io.orderwright.finance.einvoices.ElectronicInvoiceState;
import io.orderwright.finance.einvoices.IssuedAnswer;
import io.orderwright.finance.einvoices.PlatformRefusal;
import io.orderwright.finance.einvoices.PlatformRefusal.RefusalCause;
import io.orderwright.finance.einvoices.RequestedDocument;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.platform.kernel.numbers.Percent;
import io.orderwright.platform.reference.ZeroRate;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may happen to an electronic invoice, cell by cell, and what is found in it before anybody is asked. */
@Tag("unit")
@Tag("money")
class ElectronicInvoiceTest {

    private static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");
    private static final String NUMBER = "26311000000000000001";

    /** State, what is done, what it is then; - is a refusal after which all is as it was. */
    @ParameterizedTest
    @CsvSource({
        "REQUESTED,             FIND_FAULT,         TO_MEND",
        "REQUESTED,             RUN_OUT_OF_QUOTA,   WAITING_FOR_QUOTA",
        "REQUESTED,             ASK_AUTHENTICATION, AUTHENTICATION_NEEDED",
        "REQUESTED,             RETRY,              -",
        "REQUESTED,             GIVE_UP,            -",
        "REQUESTED,             ISSUE,              ISSUED",
        "TO_MEND,               FIND_FAULT,         -",
        "TO_MEND,               RUN_OUT_OF_QUOTA,   -",
        "TO_MEND,               ASK_AUTHENTICATION, -",
        "TO_MEND,               RETRY,              REQUESTED",
        "TO_MEND,               GIVE_UP,            GIVEN_UP",
        "TO_MEND,               ISSUE,              -",
        "WAITING_FOR_QUOTA,     FIND_FAULT,         -",
        "WAITING_FOR_QUOTA,     RUN_OUT_OF_QUOTA,   -",
        "WAITING_FOR_QUOTA,     ASK_AUTHENTICATION, -",
        "WAITING_FOR_QUOTA,     RETRY,              REQUESTED",
        "WAITING_FOR_QUOTA,     GIVE_UP,            GIVEN_UP",
        "WAITING_FOR_QUOTA,     ISSUE,              -",
        "AUTHENTICATION_NEEDED, FIND_FAULT,         -",
        "AUTHENTICATION_NEEDED, RUN_OUT_OF_QUOTA,   -",
        "AUTHENTICATION_NEEDED, ASK_AUTHENTICATION, -",
        "AUTHENTICATION_NEEDED, RETRY,              REQUESTED",
        "AUTHENTICATION_NEEDED, GIVE_UP,            GIVEN_UP",
        "AUTHENTICATION_NEEDED, ISSUE,              -",
        "ISSUED,                FIND_FAULT,         -",
        "ISSUED,                RUN_OUT_OF_QUOTA,   -",
        "ISSUED,                ASK_AUTHENTICATION, -",
        "ISSUED,                RETRY,              -",
        "ISSUED,                GIVE_UP,            -",
        "ISSUED,                ISSUE,              -",
        "GIVEN_UP,              FIND_FAULT,         -",
        "GIVEN_UP,              RUN_OUT_OF_QUOTA,   -",
        "GIVEN_UP,              ASK_AUTHENTICATION, -",
        "GIVEN_UP,              RETRY,              -",
        "GIVEN_UP,              GIVE_UP,            -",
        "GIVEN_UP,              ISSUE,              -",
    })
    void everyCell(ElectronicInvoiceState state, EInvoiceTransition transition, String after) {
        ElectronicInvoice given = in(state);
        assertThat(given.state()).isEqualTo(state);
        assertThat(transition.allowedIn(state)).isEqualTo(!after.equals("-"));
        if (after.equals("-")) {
            refused(RefusalKind.CONFLICT, "einvoice.cannot", () -> apply(given, transition));
            assertThat(given.state()).isEqualTo(state);
        } else {
            apply(given, transition);
            assertThat(given.state()).isEqualTo(ElectronicInvoiceState.valueOf(after));
        }
    }

    @Test
    void theTableIsWhole() {
        assertThat(ElectronicInvoiceState.values().length * EInvoiceTransition.values().length)
                .isEqualTo(36);
    }

    private static ElectronicInvoice in(ElectronicInvoiceState state) {
        ElectronicInvoice invoice = asked(ElectronicInvoiceKind.NORMAL, good());
        switch (state) {
            case REQUESTED -> {}
            case TO_MEND -> apply(invoice, EInvoiceTransition.FIND_FAULT);
            case WAITING_FOR_QUOTA -> apply(invoice, EInvoiceTransition.RUN_OUT_OF_QUOTA);
            case AUTHENTICATION_NEEDED -> apply(invoice, EInvoiceTransition.ASK_AUTHENTICATION);
            case ISSUED -> apply(invoice, EInvoiceTransition.ISSUE);
            case GIVEN_UP -> {
                apply(invoice, EInvoiceTransition.FIND_FAULT);
                apply(invoice, EInvoiceTransition.GIVE_UP);
            }
        }
        return invoice;
    }

    private static void apply(ElectronicInvoice invoice, EInvoiceTransition transition) {
        switch (transition) {
            case FIND_FAULT -> invoice.refused(new PlatformRefusal(RefusalCause.CONTENT, "no"));
            case RUN_OUT_OF_QUOTA -> invoice.refused(new PlatformRefusal(RefusalCause.QUOTA, "no"));
            case ASK_AUTHENTICATION -> invoice.refused(new PlatformRefusal(RefusalCause.AUTHENTICATION, "no"));
            case RETRY -> invoice.retry();
            case GIVE_UP -> invoice.giveUp();
            // Another number each time: the same once more changes nothing.
            case ISSUE ->
                invoice.issued(new IssuedAnswer(
                        invoice.state() == ElectronicInvoiceState.ISSUED ? "26311000000000000002" : NUMBER,
                        NOW,
                        null,
                        null,
                        null));
        }
    }

    /** The platform's number is 20 digits; told twice, it changes nothing; ours fits into what the platform takes. */
    @Test
    void itsNumberIsThePlatforms() {
        ElectronicInvoice invoice = asked(ElectronicInvoiceKind.NORMAL, good());
        refused(
                RefusalKind.INVALID,
                "einvoice.number-wrong",
                () -> invoice.issued(new IssuedAnswer("123", NOW, null, null, null)));
        assertThat(invoice.issued(new IssuedAnswer(NUMBER, NOW, "p", null, null)))
                .isTrue();
        assertThat(invoice.issued(new IssuedAnswer(NUMBER, NOW, "p", null, null)))
                .isFalse();
        assertThat(invoice.view(false).taxNumber()).isEqualTo(NUMBER);
        assertThat(EInvoiceNumbers.ELECTRONIC_INVOICE.number(LocalDate.of(2026, 11, 29), 999_999_999_999L))
                .hasSizeLessThanOrEqualTo(20);
    }

    /** A28: 12,772.04 at 13 % is 1,660.3652; 1,660.36 is 0.0052 away, and 0.06 is the most. */
    @ParameterizedTest
    @CsvSource({
        "12772.04, 1660.36, ''",
        "12772.04, 1660.42, ''",
        "12772.04, 1660.43, einvoice.tax-deviates",
        "12772.04, 1660.31, ''",
        "12772.04, 1660.30, einvoice.tax-deviates",
    })
    void a28TaxMayDifferBySixCents(BigDecimal net, BigDecimal tax, String problem) {
        assertThat(problem(
                        ElectronicInvoiceKind.NORMAL,
                        document("Buyer", null, line(net, tax, "0.13", null, null, null))))
                .isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "3,  33.333333333333, 100.00, ''",
        "3,  33.33,           100.00, ''",
        "2,  49.99,           100.00, einvoice.net-deviates",
        "3,  ,                100.00, einvoice.quantity-and-price",
        ",   33.33,           100.00, einvoice.quantity-and-price",
        ",   ,                100.00, ''",
        "3,  33.33333333333333333333333333, 100.00, einvoice.number-too-long",
    })
    void quantityTimesPriceIsTheNet(
            @Nullable BigDecimal quantity, @Nullable String price, BigDecimal net, String problem) {
        EInvoiceLine line = line(net, new BigDecimal("13.00"), "0.13", quantity, price, null);
        assertThat(problem(ElectronicInvoiceKind.NORMAL, document("Buyer", null, line)))
                .isEqualTo(problem);
    }

    @Test
    void whatThePlatformHasNoRoomForIsFoundBefore() {
        assertThat(problem(ElectronicInvoiceKind.NORMAL, document("票".repeat(150), null, ok())))
                .isEmpty();
        assertThat(problem(ElectronicInvoiceKind.NORMAL, document("票".repeat(151), null, ok())))
                .isEqualTo("einvoice.too-long");
        assertThat(problem(ElectronicInvoiceKind.NORMAL, document(" ", null, ok())))
                .isEqualTo("einvoice.no-title");
        assertThat(problem(ElectronicInvoiceKind.NORMAL, document("🚀", null, ok())))
                .isEqualTo("einvoice.not-gbk");
    }

    /** Who has no tax id is a person only where somebody said so, and a person gets no special one. */
    @ParameterizedTest
    @CsvSource({
        "SPECIAL, true,  einvoice.no-tax-id",
        "SPECIAL, false, einvoice.no-tax-id",
        "NORMAL,  false, einvoice.no-tax-id",
        "NORMAL,  true,  ''",
    })
    void anInvoiceNeedsATaxId(ElectronicInvoiceKind kind, boolean person, String problem) {
        ElectronicInvoice invoice = asked(kind, person, document("Buyer", null, ok()));
        invoice.check(true);
        assertThat(invoice.problem()).isEqualTo(problem);
    }

    /** What waited for an amount or for somebody's face is not issued when the document was taken back meanwhile. */
    @Test
    void whatWasTakenBackMeanwhileIsNotIssued() {
        ElectronicInvoice invoice = asked(ElectronicInvoiceKind.NORMAL, good());
        invoice.refused(new PlatformRefusal(RefusalCause.QUOTA, "used up"));
        invoice.retry();
        assertThat(invoice.check(false)).isFalse();
        assertThat(invoice.state()).isEqualTo(ElectronicInvoiceState.TO_MEND);
        assertThat(invoice.problem()).isEqualTo("einvoice.taken-back");
    }

    @Test
    void aSpecialInvoiceWithATaxIdIsSound() {
        assertThat(problem(ElectronicInvoiceKind.SPECIAL, document("Buyer", "91110108551385082Q", ok())))
                .isEmpty();
    }

    /** Four things are 0 %: which of them, the tax code says. */
    @Test
    void aRateOfNothingSaysWhy() {
        BigDecimal net = new BigDecimal("100.00");
        EInvoiceLine bare = line(net, new BigDecimal("0.00"), "0", null, null, null);
        EInvoiceLine export = line(net, new BigDecimal("0.00"), "0", null, null, ZeroRate.EXPORT);
        assertThat(problem(ElectronicInvoiceKind.NORMAL, document("Buyer", null, bare)))
                .isEqualTo("einvoice.zero-why");
        assertThat(problem(ElectronicInvoiceKind.NORMAL, document("Buyer", null, export)))
                .isEmpty();
    }

    @Test
    void theLinesAreTheDocument() {
        RequestedDocument other = new RequestedDocument(
                "IN-1",
                "SO-1",
                "C-1",
                "Buyer",
                null,
                Money.parse("100.01 CNY"),
                Money.parse("13.00 CNY"),
                List.of(ok()));
        assertThat(problem(ElectronicInvoiceKind.NORMAL, other)).isEqualTo("einvoice.sums-deviate");
    }

    /** Whatever was wrong is asked for with the document and the customer as they are then. */
    @Test
    void whatIsMendedIsAskedForAnew() {
        ElectronicInvoice invoice = asked(ElectronicInvoiceKind.SPECIAL, document("Buyer", null, ok()));
        assertThat(invoice.check(true)).isFalse();
        assertThat(invoice.problem()).isEqualTo("einvoice.no-tax-id");
        invoice.mended(document("Buyer Ltd.", "91110108551385082Q", ok()), ElectronicInvoiceKind.SPECIAL, false);
        assertThat(invoice.problem()).isEmpty();
        assertThat(invoice.check(true)).isTrue();
        assertThat(invoice.view(false).title()).isEqualTo("Buyer Ltd.");
        assertThat(invoice.view(false).lines()).hasSize(1);
    }

    private static String problem(ElectronicInvoiceKind kind, RequestedDocument document) {
        ElectronicInvoice invoice = asked(kind, document);
        assertThat(invoice.check(true)).isEqualTo(invoice.state() == ElectronicInvoiceState.REQUESTED);
        return invoice.problem();
    }

    private static ElectronicInvoice asked(ElectronicInvoiceKind kind, RequestedDocument document) {
        return asked(kind, true, document);
    }

    private static ElectronicInvoice asked(ElectronicInvoiceKind kind, boolean person, RequestedDocument document) {
        return new ElectronicInvoice(7, LocalDate.of(2026, 11, 29), document, kind, person, "fiona", NOW);
    }

    private static RequestedDocument good() {
        return document("Buyer", null, ok());
    }

    private static EInvoiceLine ok() {
        return line(new BigDecimal("100.00"), new BigDecimal("13.00"), "0.13", null, null, null);
    }

    private static EInvoiceLine line(
            BigDecimal net,
            BigDecimal tax,
            String rate,
            @Nullable BigDecimal quantity,
            @Nullable String price,
            @Nullable ZeroRate zero) {
        return new EInvoiceLine(
                1,
                false,
                "Pump",
                quantity == null ? null : Quantity.of(quantity, "pcs"),
                price,
                Money.of(net, "CNY"),
                Money.of(tax, "CNY"),
                new Percent(new BigDecimal(rate).movePointRight(2)),
                zero);
    }

    private static RequestedDocument document(String title, @Nullable String taxId, EInvoiceLine line) {
        return new RequestedDocument("IN-1", "SO-1", "C-1", title, taxId, line.net(), line.tax(), List.of(line));
    }
}
