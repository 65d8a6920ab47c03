package io.orderwright.coordination.signoffs.money;

import io.orderwright.approvals.ports.SignOffKind;
import io.orderwright.approvals.signoffs.AskSignOff;
import io.orderwright.approvals.signoffs.ExcludedPerson;
import io.orderwright.approvals.signoffs.SignOffFacts;
import io.orderwright.approvals.signoffs.SignOffFacts.Fact;
import io.orderwright.coordination.signoffs.money.MoneyQuestions.Answered;
import io.orderwright.coordination.signoffs.money.MoneyQuestions.AskedPaper;
import io.orderwright.finance.invoices.Billing;
import io.orderwright.finance.invoices.CreditNotes;
import io.orderwright.finance.invoices.corrections.CorrectionReason;
import io.orderwright.finance.invoices.corrections.CorrectionState;
import io.orderwright.finance.invoices.corrections.CorrectionView;
import io.orderwright.finance.invoices.corrections.Corrections;
import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.kernel.Roles;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is taken back of a document is signed off by whom finance/correction-approval names; whoever asks never is one of them. */
@Component
public class CorrectionSignOff implements SignOffKind {

    public static final String NAME = "INVOICE_CORRECTION";

    private final Corrections corrections;
    private final MoneyQuestions questions;
    private final CreditNotes creditNotes;
    private final Billing billing;

    CorrectionSignOff(Corrections corrections, MoneyQuestions questions, CreditNotes creditNotes, Billing billing) {
        this.creditNotes = creditNotes;
        this.billing = billing;
        this.corrections = corrections;
        this.questions = questions;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public AskSignOff question(String number) {
        return questions.question(NAME, Corrections.TABLE, paper(number, false));
    }

    /**
     * What is taken back, of which document, and why.
     *
     * @param lost whether the money that an early discount is for is gone: nobody agreed to that
     */
    private AskedPaper paper(String number, boolean lost) {
        CorrectionView correction = corrections.get(number);
        List<String> content = new ArrayList<>(List.of(
                correction.invoice(),
                correction.reason().name(),
                correction.amount().toString(),
                correction.lines().stream()
                        .map(line -> line.orderLine() + ":" + plain(line.quantity()) + ":" + plain(line.amount()))
                        .collect(Collectors.joining(","))));
        if (lost) {
            content.add("lost");
        }
        return new AskedPaper(
                number,
                correction.customer(),
                correction.amount(),
                correction.askedBy(),
                correction.approver(),
                content);
    }

    /** An early discount settles its document no longer: the money for it was undone meanwhile. Documents stay held. */
    private boolean lost(String number) {
        CorrectionView asked = corrections.get(number);
        if (asked.reason() != CorrectionReason.EARLY_DISCOUNT || asked.state() != CorrectionState.ASKED) {
            return false;
        }
        creditNotes.hold(asked.invoice());
        return billing.detail(asked.invoice()).invoice().open().isMoreThan(asked.amount());
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : PlainNumber.of(number);
    }

    @Override
    public Collection<ExcludedPerson> tookPart(String number) {
        return List.of();
    }

    @Override
    public SignOffFacts facts(String number) {
        CorrectionView correction = corrections.get(number);
        return new SignOffFacts(
                "/money/documents/" + correction.invoice(),
                List.of(
                        new Fact("money.customer", correction.customer()),
                        new Fact("money.document", correction.invoice()),
                        new Fact("money.correction.reason", "money.correction.reason." + correction.reason()),
                        new Fact("money.correction.worth", correction.amount().toString()),
                        new Fact("money.correction.lines", lines(correction)),
                        new Fact("money.correction.words", correction.words())),
                List.of(),
                List.of());
    }

    /** The lines by number, each with its quantity or amount; a dash for all that is left. */
    private static String lines(CorrectionView correction) {
        return correction.lines().isEmpty()
                ? "-"
                : correction.lines().stream()
                        .map(line -> "#" + line.orderLine() + ": "
                                + (line.quantity() == null
                                        ? plain(line.amount()) + " " + correction.currency()
                                        : plain(line.quantity())))
                        .collect(Collectors.joining("; "));
    }

    @Override
    public Collection<String> readers() {
        return Roles.MONEY_READERS;
    }

    /**
     * What came of the question goes into the books.
     *
     * @return whether the credit note may be issued: all said yes
     */
    public boolean answered(String number) {
        return questions.answered(paper(number, lost(number)), new Answered() {
            @Override
            public void agreed(String by) {
                corrections.agreed(number, by);
            }

            @Override
            public void dropped(boolean givenUp, String comment, String by) {
                corrections.dropped(number, givenUp, comment, by);
            }
        });
    }
}
