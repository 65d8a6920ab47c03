package io.orderwright.finance.banking.proposals;

import io.orderwright.finance.banking.proposals.LineProposals.ProposedLine;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

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
        List<ProposedLine> sure = new ArrayList<>();
        long after = 0;
        List<ProposedLine> piece = proposals.page(statement, after, PIECE);
        while (!piece.isEmpty()) {
            for (ProposedLine one : piece) {
                LineProposal proposal = one.proposal();
                if (proposal != null && proposal.sure()) {
                    sure.add(one);
                }
            }
            after = piece.get(piece.size() - 1).line().id();
            piece = proposals.page(statement, after, PIECE);
        }
        return sure;
    }

    /** Applies these lines of a statement, each if it is still sure. */
    public AppliedLines apply(long statement, List<Long> lines, String by) {
        int applied = 0;
        for (long line : lines) {
            applied += applied(statement, line, by) ? 1 : 0;
        }
        return new AppliedLines(applied, lines.size() - applied);
    }

    private boolean applied(long statement, long line, String by) {
        try {
            return uses.applySure(statement, line, by);
        } catch (Refusal meanwhile) {
            return false;
        }
    }
}
