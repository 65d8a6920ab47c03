package io.orderwright.finance.banking;

import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What happens to accounts of ours, statements and their lines; the subject is the account's code, of payers the customer's. */
public sealed interface BankingEvent extends BusinessEvent {

    /**
     * Somebody entered or changed an account.
     *
     * @param changedFields what it was and is; of its numbers the last signs
     */
    record BankAccountChanged(String subject, String actor, String changedFields) implements BankingEvent {}

    /** A statement was taken in. @param statement the bank's number of it */
    record StatementTaken(String subject, String actor, String statement, int lines, Money closing)
            implements BankingEvent {}

    /**
     * A notice of a bank was taken in.
     *
     * @param statement the bank's number of it
     * @param repeated how many of its lines another file told
     */
    record BankNoticeTaken(String subject, String actor, String statement, int lines, int repeated)
            implements BankingEvent {}

    /** A statement was taken in by mistake, and counts no longer. */
    record StatementWithdrawn(String subject, String actor, String statement, String reason) implements BankingEvent {}

    /**
     * A line has done what it stands for.
     *
     * @param line the key of the line
     * @param usedAs the payment that was booked or known, or the movement of money that went out
     */
    record BankLineApplied(
            String subject,
            String actor,
            String line,
            Money amount,
            LineUse.LineUseKind use,
            String usedAs,
            @Nullable String customer)
            implements BankingEvent {}

    /** A line stands for nothing that concerns customers. */
    record BankLineExcluded(String subject, String actor, String line, Money amount, String reason)
            implements BankingEvent {}

    /** A line that was set aside is looked at again. */
    record BankLineReopened(String subject, String actor, String line, Money amount) implements BankingEvent {}

    /**
     * A person applied a line, and from then on the account that it came from is known as the customer's.
     *
     * @param payer the last signs of the account
     * @param line the key of the line
     */
    record PayerAccountLearned(String subject, String actor, String payer, String line) implements BankingEvent {}

    /** An account is no longer known as the customer's. @param payer the last signs of it */
    record PayerAccountRemoved(String subject, String actor, String payer) implements BankingEvent {}
}
