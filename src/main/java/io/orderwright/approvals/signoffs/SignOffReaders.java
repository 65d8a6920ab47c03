package io.orderwright.approvals.signoffs;

import io.orderwright.approvals.Approvals;
import io.orderwright.approvals.acts.ActRecord;
import io.orderwright.approvals.acts.ApprovalActs;
import io.orderwright.approvals.ports.People;
import io.orderwright.approvals.ports.SignOffKind;
import io.orderwright.approvals.rounds.ApprovalReader;
import io.orderwright.approvals.rounds.ApprovalView;
import io.orderwright.approvals.rounds.RoundView;
import io.orderwright.approvals.store.ApprovalCopies;
import io.orderwright.platform.decisions.own.RowsForReader;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Roles;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who sees what of a document that is signed off: whoever may read such documents anyway, who submitted it, and who is or
 * was asked. A reader of a copy sees the question, and of the document what lists show.
 */
@Service
@Transactional(readOnly = true)
public class SignOffReaders {

    private static final SignOffFacts NOTHING = new SignOffFacts("", List.of(), List.of(), List.of());

    private final Approvals approvals;
    private final ApprovalActs approving;
    private final SignOffKinds kinds;
    private final People people;
    private final ApprovalCopies copies;
    private final RowsForReader rows;

    SignOffReaders(
            Approvals approvals,
            ApprovalActs approving,
            SignOffKinds kinds,
            People people,
            ApprovalCopies copies,
            RowsForReader rows) {
        this.rows = rows;
        this.copies = copies;
        this.approvals = approvals;
        this.approving = approving;
        this.kinds = kinds;
        this.people = people;
    }

    /** What the reader may see of the document, and who took part in it and never answers; nothing where that is nothing. */
    public SignOffFacts facts(String number, String reader) {
        RoundView asked = last(number);
        SignOffKind kind = kinds.get(asked.about().kind());
        return may(number, kind, reader) ? kind.facts(number).and(excluded(asked)) : NOTHING;
    }

    private static List<SignOffFacts.Fact> excluded(RoundView asked) {
        return asked.excluded().stream()
                .map(one -> new SignOffFacts.Fact("approvals.excluded." + one.part(), one.person()))
                .toList();
    }

    /** What only few may see of the document, for this reader; labels without values where he is none of them. */
    public List<SignOffFacts.Fact> confidential(String number, String reader) {
        List<SignOffFacts.Fact> facts = kinds.get(last(number).about().kind()).confidential(number);
        return facts.isEmpty() || isOne(Roles.CREDIT_READERS, reader) || answers(number, reader)
                ? facts
                : facts.stream()
                        .map(fact -> new SignOffFacts.Fact(fact.label(), ""))
                        .toList();
    }

    /** Whether he may know what the document is about: its title, its total and what it says. */
    public boolean reads(String number, String reader) {
        return may(number, kinds.get(last(number).about().kind()), reader);
    }

    /**
     * Whether he may know which row of which table asks: where few may see what the table was told, in an own field too, the row
     * tells it.
     */
    public boolean readsRows(String number, String reader) {
        if (!approvals.of(number).stream()
                .map(ApprovalView::tableName)
                .distinct()
                .allMatch(rows::mayRead)) {
            return false;
        }
        SignOffKind kind = kinds.get(last(number).about().kind());
        return kind.rowTellsCredit(number)
                ? isOne(Roles.CREDIT_READERS, reader) || answers(number, reader)
                : may(number, kind, reader);
    }

    /** Whether he may know what people said about it: whoever reads the document, and to whom its question was copied. */
    public boolean hears(String number, String reader) {
        return reads(number, reader) || copies.has(number, reader);
    }

    /** All levels as the reader may know them; none where nobody was asked. */
    public List<ApprovalView> levels(String number, String reader) {
        List<ApprovalView> levels = approvals.of(number);
        if (levels.isEmpty()) {
            return levels;
        }
        ApprovalReader knowing =
                new ApprovalReader(readsRows(number, reader), reads(number, reader), hears(number, reader));
        return levels.stream().map(knowing::shown).toList();
    }

    /** What was done, as the reader may know it; nothing where nobody was asked. */
    public List<ActRecord> acts(String number, String reader) {
        List<ActRecord> acts = approvals.acts(number);
        return acts.isEmpty() || hears(number, reader)
                ? acts
                : acts.stream().map(ActRecord::silent).toList();
    }

    private boolean may(String number, SignOffKind kind, String reader) {
        return isOne(kind.readers(), reader) || last(number).submitter().equals(reader) || answers(number, reader);
    }

    private boolean isOne(Collection<String> of, String reader) {
        Set<String> roles = people.groupsOf(reader);
        return of.stream().anyMatch(roles::contains);
    }

    /** Now, or before. */
    private boolean answers(String number, String reader) {
        return approving.asks(number, reader)
                || approvals.acts(number).stream()
                        .anyMatch(
                                act -> act.actor().equals(reader) && act.verb().ofTheAsked());
    }

    private RoundView last(String number) {
        List<RoundView> rounds = approvals.rounds(number);
        if (rounds.isEmpty()) {
            throw Refusal.notFound("approval.none-open", number);
        }
        return rounds.get(rounds.size() - 1);
    }
}
