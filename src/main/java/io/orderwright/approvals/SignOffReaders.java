package io.orderwright.approvals;

import io.orderwright.approvals.ports.People;
import io.orderwright.approvals.ports.SignOffKind;
import io.orderwright.platform.kernel.Refusal;
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
    private final Approving approving;
    private final SignOffKinds kinds;
    private final People people;

    SignOffReaders(Approvals approvals, Approving approving, SignOffKinds kinds, People people) {
        this.approvals = approvals;
        this.approving = approving;
        this.kinds = kinds;
        this.people = people;
    }

    /** What the reader may see of the document; nothing where that is nothing. */
    public SignOffFacts facts(String number, String reader) {
        SignOffKind kind = kinds.get(last(number).about().kind());
        return may(number, kind, reader) ? kind.facts(number) : NOTHING;
    }

    private boolean may(String number, SignOffKind kind, String reader) {
        Set<String> roles = people.groupsOf(reader);
        return kind.readers().stream().anyMatch(roles::contains)
                || last(number).submitter().equals(reader)
                || approving.asks(number, reader)
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
