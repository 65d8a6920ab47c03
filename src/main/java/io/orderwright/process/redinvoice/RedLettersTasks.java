package io.orderwright.process.redinvoice;

import io.orderwright.coordination.einvoices.RedLetterAnswers;
import io.orderwright.finance.einvoices.red.RedLetters;
import io.orderwright.process.engine.TaskBean;
import io.orderwright.process.engine.calls.Person;
import io.orderwright.process.engine.calls.Timers;
import java.util.Date;

/** {@code redLetters} in BPMN. */
@TaskBean(name = "redLetters")
public class RedLettersTasks {

    private final RedLetters letters;
    private final RedLetterAnswers answers;

    RedLettersTasks(RedLetters letters, RedLetterAnswers answers) {
        this.letters = letters;
        this.answers = answers;
    }

    /** Its state, which says what is next. */
    public String stands(String redLetterNumber) {
        return letters.get(redLetterNumber).state().name();
    }

    public void opened(String redLetterNumber) {
        answers.opened(redLetterNumber);
    }

    public Date looksAt(String redLetterNumber) {
        return Timers.at(letters.looksAt(redLetterNumber));
    }

    public void looked(String redLetterNumber) {
        answers.looked(redLetterNumber);
    }

    public void issued(String redLetterNumber) {
        answers.issued(redLetterNumber);
    }

    public void refused(String redLetterNumber) {
        answers.refused(redLetterNumber);
    }

    public void resolved(String redLetterNumber, boolean again, String comment) {
        letters.resolved(redLetterNumber, again, comment, Person.acting());
    }
}
