package io.orderwright.finance.banking.proposals;

import io.orderwright.finance.banking.proposals.LineProposals.ProposedLine;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Lines of which no doubt is left, applied one by one: what became doubtful meanwhile stays open. */
@Service
public class SureLines {

    private static final int PIECE = 200;

    private final LineProposals proposals;
    private final LineUses uses;

    SureLines(LineProposals proposals, LineUses uses) {
        this.proposals = proposals;
        this.uses = uses;
    }

    /** How many lines of a statement were applied, and how many were not after all. */
    public record AppliedLines(int applied, int left) {}

    /** After a statement was taken in, of an account that wants it so: nobody looked at what is applied. */
    public AppliedLines applyUnseen(long statement) {
        return apply(
                statement, of(statement).stream().map(one -> one.line().id()).toList(), BusinessEvent.SYSTEM);
    }

    /** The sure ones among the open lines of a statement, in the bank's order. */
    public List<ProposedLine> of(long statement) {
        return sure(open(statement));
    }

    private static List<ProposedLine> sure(List<ProposedLine> open) {
        return open.stream()
                .filter(one -> one.proposal() != null && one.proposal().sure())
                .toList();
    }

    private List<ProposedLine> open(long statement) {
        List<ProposedLine> open = new ArrayList<>();
        long after = 0;
        List<ProposedLine> piece = proposals.page(statement, after, PIECE);
        while (!piece.isEmpty()) {
            open.addAll(piece);
            after = piece.get(piece.size() - 1).line().id();
            piece = proposals.page(statement, after, PIECE);
        }
        return open;
    }

    /** Applies these lines of a statement, each if it is still sure. */
    public AppliedLines apply(long statement, List<Long> lines, String by) {
        int applied = 0;
        for (long line :
                TransactionSynchronizationManager.isActualTransactionActive() ? inTurn(statement, lines) : lines) {
            applied += applied(statement, line, by) ? 1 : 0;
        }
        return new AppliedLines(applied, lines.size() - applied);
    }

    /**
     * Applies these lines of a statement as they were seen, or none of them. What one of them changes for another of them
     * leaves that one open. Where all of them are decided already nothing happens: whoever sends the same twice has his answer.
     *
     * @param seen the word of {@link SeenProposals} that was shown
     * @throws Refusal INVALID where it is no such word, or none; CONFLICT with the differences where they stand for something else by
     *     now, and when a document was paid meanwhile
     */
    @Transactional
    public AppliedLines applySeen(long statement, List<Long> lines, String seen, String by) {
        Set<Long> asked = Set.copyOf(lines);
        String number = uses.hold(statement);
        List<ProposedLine> open = open(statement).stream()
                .filter(one -> asked.contains(one.line().id()))
                .toList();
        if (open.isEmpty()) {
            return new AppliedLines(0, lines.size());
        }
        List<ProposedLine> now = sure(open);
        SeenProposals.of(now).refuseUnless(seen, number);
        int applied = 0;
        for (ProposedLine one : inTurn(now)) {
            applied += uses.applySeen(one, by) ? 1 : 0;
        }
        return new AppliedLines(applied, lines.size() - applied);
    }

    /**
     * Where all of them are one transaction, it holds all documents before the first account, and the accounts in the order of
     * customers: of two statements that pay the same customers, one waits for the other.
     */
    private List<ProposedLine> inTurn(List<ProposedLine> lines) {
        uses.holdPaid(lines);
        return lines.stream().sorted(Comparator.comparing(SureLines::customer)).toList();
    }

    private static String customer(ProposedLine one) {
        LineProposal proposal = Objects.requireNonNull(one.proposal());
        return Objects.requireNonNullElse(proposal.customer(), "");
    }

    /** The sure ones among them in turn; the others are left as they are. */
    private List<Long> inTurn(long statement, List<Long> lines) {
        uses.hold(statement);
        Set<Long> asked = Set.copyOf(lines);
        return inTurn(of(statement).stream()
                        .filter(one -> asked.contains(one.line().id()))
                        .toList())
                .stream()
                .map(one -> one.line().id())
                .toList();
    }

    /** One that is refused leaves the others as they are; where all of them are one transaction, none of them is done. */
    private boolean applied(long statement, long line, String by) {
        try {
            return uses.isOpen(line) && uses.applySure(statement, line, by);
        } catch (Refusal meanwhile) {
            if (TransactionSynchronizationManager.isActualTransactionActive()) {
                throw meanwhile;
            }
            return false;
        }
    }
}
