package io.orderwright.finance.banking.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.finance.banking.BankLineView;
import io.orderwright.finance.banking.LineState;
import io.orderwright.finance.banking.domain.MatchFacts.ReceivedLine;
import io.orderwright.finance.banking.ports.CustomerMoney.BookedReceipt;
import io.orderwright.finance.banking.ports.CustomerMoney.EarlyPayment;
import io.orderwright.finance.banking.ports.CustomerMoney.OpenDocument;
import io.orderwright.finance.banking.ports.CustomerMoney.Repayment;
import io.orderwright.finance.banking.proposals.LineProposal;
import io.orderwright.finance.banking.proposals.LineProposal.MatchReason;
import io.orderwright.finance.banking.proposals.LineProposal.ProposedDocument;
import io.orderwright.platform.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is proposed for a line, and why, in the order of the rules; sure is only what has one reading. */
@Tag("unit")
class LineMatchTest {

    private static final OpenDocument FIRST = open("IN-2026-00000001", "SO-2026-00000001", "C1", "100");
    private static final OpenDocument SECOND = open("IN-2026-00000002", "SO-2026-00000002", "C1", "40");
    private static final OpenDocument OTHER = open("IN-2026-00000003", "SO-2026-00000003", "C2", "40");

    private static final LocalDate CAME = LocalDate.of(2026, 1, 5);

    private static OpenDocument open(String number, String order, String customer, String amount) {
        return new OpenDocument(number, order, customer, LocalDate.of(2026, 1, 1), usd(amount), null);
    }

    private static Money usd(String amount) {
        return Money.of(new BigDecimal(amount), "USD");
    }

    private static Optional<LineProposal> of(String amount, String text, String name, String account) {
        return LineMatch.of(line(amount, text, name, account), facts(List.of(FIRST, SECOND, OTHER)));
    }

    private static MatchFacts facts(List<OpenDocument> documents) {
        return new MatchFacts(
                documents,
                documents,
                Map.of("SO-2026-00000009", "C9"),
                Map.of("DE12", Set.of("C1"), "DE34", Set.of("C1", "C2")),
                Map.of("acmeltd", List.of("C1"), "twins", List.of("C1", "C2")),
                List.of(new BookedReceipt(7, "E2E-7", "C1", usd("55"))),
                List.of(
                        new ReceivedLine(69, "C1", usd("69"), CAME.plusDays(1), "E2E-7", "DE12", "Acme"),
                        new ReceivedLine(68, "C1", usd("68"), null, "E2E-7", "", ""),
                        new ReceivedLine(70, "C1", usd("70"), CAME, "E2E-7", "DE12", "Acme"),
                        new ReceivedLine(71, "C1", usd("71"), CAME, "OTHER", "DE12", "Acme"),
                        new ReceivedLine(72, "C2", usd("72"), CAME, "", "", "Twins"),
                        new ReceivedLine(73, "C2", usd("72"), CAME, "", "DE34", "Twins")),
                List.of(
                        new Repayment("RM-2026-00000001", "R-1", "C1", usd("9")),
                        new Repayment("RM-2026-00000002", "R-2", "C1", usd("8")),
                        new Repayment("RM-2026-00000003", "R-3", "C1", usd("8"))),
                usd("5"));
    }

    private static BankLineView line(String amount, String text, String name, String account) {
        return new BankLineView(
                1,
                1,
                1,
                "A",
                1,
                "K",
                LocalDate.of(2026, 1, 5),
                null,
                usd(amount),
                false,
                "",
                name,
                account,
                text,
                "E2E-7",
                "",
                "",
                0,
                LineState.OPEN,
                null,
                null,
                null,
                null,
                null);
    }

    private static Optional<LineProposal> back(String amount, String name, String account, String reason) {
        BankLineView line = line(amount, "", name, account);
        return LineMatch.of(
                new BankLineView(
                        line.id(),
                        line.statement(),
                        line.toldBy(),
                        line.account(),
                        line.place(),
                        line.key(),
                        line.bookedOn(),
                        line.valueOn(),
                        line.amount(),
                        line.reversal(),
                        reason,
                        line.name(),
                        line.counterAccount(),
                        line.text(),
                        line.reference(),
                        line.bankId(),
                        line.entryId(),
                        line.part(),
                        line.state(),
                        null,
                        null,
                        null,
                        null,
                        null),
                facts(List.of()));
    }

    /** By its reference it is sure where the bank says that it came back; by its party it is a guess; without either nothing. */
    @Test
    void whatABankTakesBack() {
        assertThat(back("-70", "", "", "MD06")).hasValueSatisfying(one -> {
            assertThat(one.reason()).isEqualTo(MatchReason.TAKEN_BACK);
            assertThat(one.takenBack()).isEqualTo(70);
            assertThat(one.sure()).isTrue();
        });
        assertThat(back("-69", "", "", "MD06")).as("it came later").isEmpty();
        assertThat(back("-68", "", "", "MD06"))
                .as("whoever reported it gave no day")
                .hasValueSatisfying(one -> assertThat(one.takenBack()).isEqualTo(68));
        assertThat(back("-70", "", "", "")).hasValueSatisfying(one -> {
            assertThat(one.takenBack()).isEqualTo(70);
            assertThat(one.sure()).isFalse();
        });
        assertThat(back("-71", "", "DE 12", "AM04")).hasValueSatisfying(one -> {
            assertThat(one.takenBack()).isEqualTo(71);
            assertThat(one.sure()).isFalse();
        });
        assertThat(back("-71", "", "DE 12", ""))
                .as("nothing says that it came back")
                .isEmpty();
        assertThat(back("-71", "", "DE 99", "AM04")).as("another account").isEmpty();
        assertThat(back("-72", "Twins", "", "AM04")).as("two may be meant").isEmpty();
        assertThat(back("-70.01", "", "", "MD06")).as("another amount").isEmpty();
    }

    private static void is(Optional<LineProposal> found, MatchReason reason, boolean sure, String... documents) {
        assertThat(found).hasValueSatisfying(one -> {
            assertThat(one.reason()).isEqualTo(reason);
            assertThat(one.documents()).containsExactly(documents);
            assertThat(one.sure()).isEqualTo(sure);
        });
    }

    @Test
    void namedAndJustWhatIsOpen() {
        is(of("100", "Invoice IN-2026-00000001", "", ""), MatchReason.NAMED, true, "IN-2026-00000001");
        is(of("100", "in 2026 0000\n0001", "", ""), MatchReason.NAMED, true, "IN-2026-00000001");
        is(of("40", "SO-2026-00000003", "", ""), MatchReason.NAMED, true, "IN-2026-00000003");
        is(
                of("140", "IN-2026-00000001, IN-2026-00000002", "", ""),
                MatchReason.NAMED,
                true,
                "IN-2026-00000001",
                "IN-2026-00000002");
    }

    @Test
    void amountsAreOfTheDocumentsCurrencyA19() {
        is(of("100", "IN-2026-00000001", "", ""), MatchReason.NAMED, true, "IN-2026-00000001");
        OpenDocument euro = new OpenDocument(
                "IN-2026-00000001", "SO-1", "C1", LocalDate.EPOCH, Money.of(new BigDecimal(80), "EUR"), null);
        assertThat(LineMatch.of(line("80", "IN-2026-00000001", "", ""), facts(List.of(euro))))
                .isEmpty();
    }

    /** A19: 100.00 USD of a document in a company that keeps its books in EUR, at 0.8. */
    @Test
    void a19TheProposalShowsTheDocumentsAmountAndWhatThatIsAtHome() {
        Money home = Money.of(new BigDecimal(80), "EUR");
        OpenDocument abroad = new OpenDocument("IN-2026-00000001", "SO-1", "C1", LocalDate.EPOCH, usd("100"), home);
        assertThat(LineMatch.of(line("100", "IN-2026-00000001", "", ""), facts(List.of(abroad))))
                .hasValueSatisfying(one -> {
                    assertThat(one.sure()).isTrue();
                    assertThat(one.open()).containsExactly(new ProposedDocument("IN-2026-00000001", usd("100"), home));
                });
    }

    @Test
    void namedButAnotherAmountIsNeverSure() {
        is(of("60", "IN-2026-00000001", "", ""), MatchReason.NAMED_OTHER_AMOUNT, false, "IN-2026-00000001");
        is(of("101", "IN-2026-00000001", "", ""), MatchReason.NAMED_OTHER_AMOUNT, false, "IN-2026-00000001");
        assertThat(of("99", "IN-2026-00000001 IN-2026-00000003", "", ""))
                .hasValueSatisfying(one -> assertThat(one.reason()).isEqualTo(MatchReason.LESS_CHARGE));
    }

    @Test
    void twoOfTheSameAmountAreNotOne() {
        assertThat(of("40", "IN-2026-00000002 IN-2026-00000003", "", "")).isEmpty();
    }

    @Test
    void fromAKnownAccount() {
        is(of("40", "", "", "DE 12"), MatchReason.KNOWN_ACCOUNT, true, "IN-2026-00000002");
        is(of("140", "", "", "DE12"), MatchReason.SUM_OF_OLDEST, false, "IN-2026-00000001", "IN-2026-00000002");
        assertThat(of("40", "", "", "DE34")).as("an account of two customers").isEmpty();
        OpenDocument twin = open("IN-2026-00000004", "SO-2026-00000004", "C1", "40");
        assertThat(LineMatch.of(line("40", "", "", "DE12"), facts(List.of(SECOND, twin))))
                .hasValueSatisfying(one -> assertThat(one.sure()).isFalse());
    }

    @Test
    void fromWhoCallsHimselfSo() {
        is(of("100", "", "ACME  Ltd", ""), MatchReason.SUM_OF_OLDEST, false, "IN-2026-00000001");
        is(of("97", "", "Acme Ltd", ""), MatchReason.LESS_CHARGE, false, "IN-2026-00000001");
        is(of("94.99", "", "Acme Ltd", ""), MatchReason.CUSTOMER_ONLY, false);
        assertThat(of("100", "", "Twins", "")).isEmpty();
        assertThat(of("100", "", "Nobody", "")).isEmpty();
    }

    @Test
    void lessTheCharge() {
        assertThat(of("95", "IN-2026-00000001", "", "")).hasValueSatisfying(one -> {
            assertThat(one.reason()).isEqualTo(MatchReason.LESS_CHARGE);
            assertThat(one.charge()).hasToString("5.00 USD");
            assertThat(one.sure()).isFalse();
        });
    }

    /** Of 100 in rows 30 are due next: paid by just that, named or from a known account; the row after it is not paid first. */
    @Test
    void theRowThatIsDueFirst() {
        OpenDocument rows = new OpenDocument(
                "IN-2026-00000001",
                "SO-2026-00000001",
                "C1",
                LocalDate.of(2026, 1, 1),
                usd("100"),
                null,
                null,
                usd("30"));
        List<OpenDocument> owed = List.of(rows, SECOND);
        for (BankLineView line : List.of(line("30", "IN-2026-00000001", "", ""), line("30", "", "", "DE12"))) {
            assertThat(LineMatch.of(line, facts(owed))).hasValueSatisfying(one -> {
                assertThat(one.reason()).isIn(MatchReason.NAMED, MatchReason.KNOWN_ACCOUNT);
                assertThat(one.sure()).isTrue();
                assertThat(one.documents()).containsExactly("IN-2026-00000001");
            });
        }
        assertThat(LineMatch.of(line("70", "", "", "DE12"), facts(owed)))
                .hasValueSatisfying(one -> assertThat(one.sure()).isFalse());
        OpenDocument twin = open("IN-2026-00000004", "SO-2026-00000004", "C1", "30");
        assertThat(LineMatch.of(line("30", "", "", "DE12"), facts(List.of(rows, twin))))
                .as("two of which 30 may be paid")
                .hasValueSatisfying(one -> assertThat(one.sure()).isFalse());
    }

    /** 100 less 2 % until the day on which it came; a day later it is a lower amount like any other. */
    @Test
    void lessTheEarlyDiscount() {
        for (LocalDate until : List.of(CAME, CAME.minusDays(1))) {
            OpenDocument early = new OpenDocument(
                    "IN-2026-00000001",
                    "SO-2026-00000001",
                    "C1",
                    LocalDate.of(2026, 1, 1),
                    usd("100"),
                    null,
                    new EarlyPayment(usd("98"), until),
                    usd("100"));
            boolean inTime = until.equals(CAME);
            for (BankLineView line : List.of(
                    line("98", "IN-2026-00000001", "", ""),
                    line("98", "", "", "DE12"),
                    line("98", "", "Acme Ltd", ""))) {
                assertThat(LineMatch.of(line, facts(List.of(early)))).hasValueSatisfying(one -> {
                    assertThat(one.reason()).isEqualTo(inTime ? MatchReason.LESS_DISCOUNT : MatchReason.LESS_CHARGE);
                    assertThat(one.documents()).containsExactly("IN-2026-00000001");
                    assertThat(one.sure()).isEqualTo(inTime && line.name().isEmpty());
                });
            }
        }
    }

    /** Of 100, for which 98 do in time, 98.50 or 99.99 came, though a charge of up to 5 is thought of; 97.99 is too little. */
    @Test
    void lessThanTheEarlyDiscountIsNoCharge() {
        OpenDocument early = new OpenDocument(
                "IN-2026-00000001",
                "SO-2026-00000001",
                "C1",
                LocalDate.of(2026, 1, 1),
                usd("100"),
                null,
                new EarlyPayment(usd("98"), CAME),
                usd("100"));
        for (String amount : List.of("98.50", "99.99")) {
            for (BankLineView line : List.of(line(amount, "IN-2026-00000001", "", ""), line(amount, "", "", "DE12"))) {
                assertThat(LineMatch.of(line, facts(List.of(early)))).hasValueSatisfying(one -> {
                    assertThat(one.reason()).isEqualTo(MatchReason.LESS_DISCOUNT);
                    assertThat(one.documents()).containsExactly("IN-2026-00000001");
                    assertThat(one.charge()).isNull();
                    assertThat(one.sure()).isFalse();
                });
            }
        }
        assertThat(LineMatch.of(line("97.99", "", "", "DE12"), facts(List.of(early))))
                .hasValueSatisfying(one -> assertThat(one.charge()).isEqualTo(usd("2.01")));
    }

    @Test
    void forAnOrderThatIsNotBilled() {
        assertThat(of("70", "SO-2026-00000009", "", "")).hasValueSatisfying(one -> {
            assertThat(one.reason()).isEqualTo(MatchReason.ORDER_NAMED);
            assertThat(one.customer()).isEqualTo("C9");
            assertThat(one.order()).isEqualTo("SO-2026-00000009");
        });
    }

    @Test
    void whatWasBookedIsRecognised() {
        assertThat(of("55", "IN-2026-00000001", "", "")).hasValueSatisfying(one -> {
            assertThat(one.receipt()).isEqualTo(7L);
            assertThat(one.sure()).isTrue();
        });
        is(of("56", "IN-2026-00000001", "", ""), MatchReason.NAMED_OTHER_AMOUNT, false, "IN-2026-00000001");
    }

    @Test
    void whatWasPaidBack() {
        assertThat(of("-9", "", "", "")).hasValueSatisfying(one -> {
            assertThat(one.movement()).isEqualTo("RM-2026-00000001");
            assertThat(one.sure()).isFalse();
        });
        assertThat(of("-8", "", "", "")).as("two of them").isEmpty();
        assertThat(of("-8", "refund R-3", "", "")).hasValueSatisfying(one -> {
            assertThat(one.movement()).isEqualTo("RM-2026-00000003");
            assertThat(one.sure()).isTrue();
        });
        assertThat(of("-100", "IN-2026-00000001", "", "")).isEmpty();
    }
}
