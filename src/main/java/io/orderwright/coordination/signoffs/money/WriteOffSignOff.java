package io.orderwright.coordination.signoffs.money;

import io.orderwright.approvals.ports.SignOffKind;
import io.orderwright.approvals.signoffs.AskSignOff;
import io.orderwright.approvals.signoffs.ExcludedPerson;
import io.orderwright.approvals.signoffs.SignOffFacts;
import io.orderwright.approvals.signoffs.SignOffFacts.Fact;
import io.orderwright.coordination.signoffs.money.MoneyQuestions.Answered;
import io.orderwright.coordination.signoffs.money.MoneyQuestions.AskedPaper;
import io.orderwright.finance.invoices.writeoffs.WriteOffView;
import io.orderwright.finance.invoices.writeoffs.WriteOffs;
import io.orderwright.platform.kernel.Roles;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is given up is signed off by whom finance/write-off-approval names; whoever asks never is one of them. */
@Component
public class WriteOffSignOff implements SignOffKind {

    public static final String NAME = "WRITE_OFF";

    private final WriteOffs writeOffs;
    private final MoneyQuestions questions;

    WriteOffSignOff(WriteOffs writeOffs, MoneyQuestions questions) {
        this.writeOffs = writeOffs;
        this.questions = questions;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public AskSignOff question(String number) {
        return questions.question(NAME, WriteOffs.TABLE, paper(number));
    }

    /** What is given up, of which document, and why. */
    private AskedPaper paper(String number) {
        WriteOffView writeOff = writeOffs.get(number);
        return new AskedPaper(
                number,
                writeOff.customer(),
                writeOff.amount(),
                writeOff.askedBy(),
                writeOff.approver(),
                List.of(
                        writeOff.invoice(),
                        writeOff.cause().name(),
                        writeOff.amount().toString()));
    }

    @Override
    public Collection<ExcludedPerson> tookPart(String number) {
        return List.of();
    }

    @Override
    public SignOffFacts facts(String number) {
        WriteOffView writeOff = writeOffs.get(number);
        return new SignOffFacts(
                "/money/documents/" + writeOff.invoice(),
                List.of(
                        new Fact("money.customer", writeOff.customer()),
                        new Fact("money.document", writeOff.invoice()),
                        new Fact("money.write-off.cause", "money.write-off.cause." + writeOff.cause()),
                        new Fact("money.write-off.amount", writeOff.amount().toString()),
                        new Fact("money.write-off.words", writeOff.words())),
                List.of(),
                List.of());
    }

    @Override
    public Collection<String> readers() {
        return Roles.MONEY_READERS;
    }

    /**
     * What came of the question goes into the books.
     *
     * @return whether it may be booked: all said yes
     */
    public boolean answered(String number) {
        return questions.answered(paper(number), new Answered() {
            @Override
            public void agreed(String by) {
                writeOffs.agreed(number, by);
            }

            @Override
            public void dropped(boolean givenUp, String comment, String by) {
                writeOffs.dropped(number, givenUp, comment, by);
            }
        });
    }
}
