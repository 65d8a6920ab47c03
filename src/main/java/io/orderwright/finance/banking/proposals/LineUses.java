package io.orderwright.finance.banking.proposals;

import io.orderwright.finance.banking.BankLineView;
import io.orderwright.finance.banking.BankLines;
import io.orderwright.finance.banking.LineState;
import io.orderwright.finance.banking.LineUse;
import io.orderwright.finance.banking.LineUse.LineUseKind;
import io.orderwright.finance.banking.domain.LineMatch;
import io.orderwright.finance.banking.ports.CustomerMoney;
import io.orderwright.finance.banking.ports.CustomerMoney.BookedReceipt;
import io.orderwright.finance.banking.ports.CustomerMoney.NewReceipt;
import io.orderwright.finance.banking.ports.CustomerMoney.Repayment;
import io.orderwright.finance.banking.proposals.LineProposals.ProposedLine;
import io.orderwright.finance.banking.store.LineRows;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lines are applied: their money is booked once, under the line's key, or is found to be booked already. */
@Service
@Transactional
public class LineUses {

    private final BankLines lines;
    private final LineRows rows;
    private final PayerAccounts payers;
    private final LineProposals proposals;
    private final CustomerMoney money;

    LineUses(BankLines lines, LineRows rows, PayerAccounts payers, LineProposals proposals, CustomerMoney money) {
        this.lines = lines;
        this.rows = rows;
        this.payers = payers;
        this.proposals = proposals;
        this.money = money;
    }

    /**
     * Applies a line as somebody says. From then on the account that it came from is known as the customer's.
     *
     * @throws Refusal CONFLICT unless it is open, when what it should stand for is of another amount or stands for another line, and
     *     when a document was paid meanwhile; INVALID without a customer, and for an unknown one
     */
    public void apply(long id, ApplyLine asked, String by) {
        BankLineView line = lines.held(id);
        LineUse use = use(line, asked, by);
        if (rows.used(Set.of(use.usedAs())).contains(use.usedAs())) {
            throw Refusal.conflict("bankline.used-already", line.place(), use.usedAs());
        }
        String payer = LineMatch.bareAccount(line.counterAccount());
        if (use.kind() == LineUseKind.RECEIPT && !payer.isEmpty() && !by.equals(BusinessEvent.SYSTEM)) {
            payers.learn(payer, Objects.requireNonNull(use.customer()), line.key(), by);
        }
        lines.applied(id, use, by);
    }

    /**
     * Applies a line as it is proposed, if no doubt is left by now.
     *
     * @return whether it was applied
     * @throws Refusal CONFLICT unless it is open
     */
    public boolean applySure(long statement, long id, String by) {
        BankLineView line = lines.held(id);
        return proposals
                .of(line)
                .filter(proposal -> proposal.sure() && line.statement() == statement)
                .map(sure -> {
                    apply(id, ApplyLine.of(sure), by);
                    return true;
                })
                .orElse(false);
    }

    /**
     * Applies a line as it was proposed when somebody looked, if that is still proposed and no doubt is left.
     *
     * @return whether it was applied
     * @throws Refusal CONFLICT unless it is open
     */
    boolean applySeen(ProposedLine seen, String by) {
        BankLineView line = lines.held(seen.line().id());
        ApplyLine wanted = ApplyLine.of(Objects.requireNonNull(seen.proposal()));
        boolean still = proposals
                .of(line)
                .filter(now -> now.sure() && ApplyLine.of(now).equals(wanted))
                .isPresent();
        if (still) {
            apply(line.id(), wanted, by);
        }
        return still;
    }

    /** Nobody else decides a line of this statement until the transaction ends. @return the bank's number of it */
    String hold(long statement) {
        return lines.holdStatement(statement);
    }

    /** Nobody else pays what these lines would pay until the transaction ends. */
    void holdPaid(List<ProposedLine> applied) {
        List<LineProposal> booked = applied.stream()
                .map(ProposedLine::proposal)
                .filter(Objects::nonNull)
                .filter(LineProposal::booksMoney)
                .toList();
        money.hold(
                booked.stream()
                        .filter(one -> one.order() == null)
                        .map(LineProposal::customer)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                booked.stream()
                        .map(LineProposal::order)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    @Transactional(readOnly = true)
    boolean isOpen(long id) {
        return lines.get(id).state() == LineState.OPEN;
    }

    private LineUse use(BankLineView line, ApplyLine asked, String by) {
        if (asked.movement() != null) {
            return movement(line, asked.movement());
        }
        if (asked.takenBack() != null) {
            return takenBack(line, asked.takenBack(), by);
        }
        return asked.receipt() != null ? known(line, asked.receipt()) : booked(line, asked, by);
    }

    private LineUse takenBack(BankLineView line, long receipt, String by) {
        Money wanted = line.amount().negated();
        BookedReceipt found = money.whole(List.of(receipt)).stream()
                .filter(one -> one.amount().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("bankline.not-taken-back", line.place(), receipt, wanted));
        return new LineUse(
                LineUseKind.MOVEMENT,
                money.takeBack(found.id(), found.amount(), line.key(), ReturnReason.words(line), by),
                found.customer());
    }

    /** Which of these lines stand for a movement that nobody agreed to, or that was given up. */
    @Transactional(readOnly = true)
    public Set<Long> standingForNothing(List<BankLineView> asked) {
        List<BankLineView> moved = asked.stream()
                .filter(line -> line.state() == LineState.APPLIED)
                .filter(line -> movement(line).isPresent())
                .toList();
        Set<String> dropped = moved.isEmpty()
                ? Set.of()
                : money.dropped(
                        moved.stream().flatMap(line -> movement(line).stream()).toList());
        return moved.stream()
                .filter(line -> movement(line).filter(dropped::contains).isPresent())
                .map(BankLineView::id)
                .collect(Collectors.toSet());
    }

    private static Optional<String> movement(BankLineView line) {
        return Optional.ofNullable(line.use())
                .filter(use -> use.kind() == LineUseKind.MOVEMENT)
                .map(LineUse::usedAs);
    }

    /**
     * A line that was set aside, or that stands for a movement that nobody agreed to, is looked at again.
     *
     * @throws Refusal CONFLICT for any other
     */
    public void lookAgain(long id, String by) {
        if (standingForNothing(List.of(lines.get(id))).contains(id)) {
            lines.giveUp(id, by);
        } else {
            lines.putBack(id, by);
        }
    }

    private LineUse movement(BankLineView line, String number) {
        Repayment found = money.paidBack(List.of(line.amount().negated())).stream()
                .filter(one -> one.number().equals(number)
                        && one.amount().equals(line.amount().negated()))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("bankline.other-amount", line.place(), number, line.amount()));
        return new LineUse(LineUseKind.MOVEMENT, found.number(), found.customer());
    }

    private LineUse known(BankLineView line, long receipt) {
        BookedReceipt found = money.booked(List.of(line.reference(), line.bankId())).stream()
                .filter(one -> one.id() == receipt && one.amount().equals(line.amount()))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("bankline.other-amount", line.place(), receipt, line.amount()));
        return new LineUse(LineUseKind.KNOWN_RECEIPT, String.valueOf(found.id()), found.customer());
    }

    private LineUse booked(BankLineView line, ApplyLine asked, String by) {
        String customer = asked.customer();
        if (!line.amount().isPositive()) {
            throw Refusal.conflict("bankline.went-out", line.place(), line.amount());
        }
        if (customer == null || customer.isBlank()) {
            throw Refusal.invalid("customer", "bankline.customer-missing", line.place());
        }
        SaidNumber charge = asked.charge();
        if (charge != null && asked.documents().size() != 1) {
            throw Refusal.invalid("documents", "bankline.charge-of-one", line.place());
        }
        long receipt = money.receive(
                new NewReceipt(
                        line.key(),
                        customer.strip(),
                        line.amount(),
                        line.bookedOn(),
                        asked.order(),
                        asked.documents(),
                        charge == null ? null : charge.money(line.currency())),
                by);
        return new LineUse(LineUseKind.RECEIPT, String.valueOf(receipt), customer.strip());
    }
}
