package io.orderwright.finance.banking.proposals;

import io.orderwright.finance.banking.BankStatements;
import io.orderwright.finance.banking.BankStatements.TakenStatements;
import io.orderwright.finance.banking.StatementView.StatementKind;
import io.orderwright.finance.banking.accounts.BankAccounts;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.stereotype.Service;

/** A file is taken in, and, where the account wants it so, what is sure of it is applied at once. */
@Service
public class StatementIntake {

    private final BankAccounts accounts;
    private final BankStatements statements;
    private final SureLines sure;

    StatementIntake(BankAccounts accounts, BankStatements statements, SureLines sure) {
        this.accounts = accounts;
        this.statements = statements;
        this.sure = sure;
    }

    /** As {@link BankStatements#takeIn}; what was applied is told with the statements. */
    public TakenStatements takeIn(String account, Path file, String fileName, String by) throws IOException {
        TakenStatements taken = statements.takeIn(account, file, fileName, by);
        if (taken.repeated() || !accounts.get(account).appliesSure()) {
            return taken;
        }
        // A notice proves nothing: what it tells is applied by a person, or when a statement has proved it.
        taken.statements().stream()
                .filter(one -> one.kind() == StatementKind.STATEMENT)
                .forEach(one -> sure.applyUnseen(one.id()));
        return new TakenStatements(
                taken.statements().stream().map(one -> statements.get(one.id())).toList(), false);
    }
}
