package io.orderwright.finance.invoices.statements;

import io.orderwright.finance.invoices.ageing.OpenRow;
import io.orderwright.finance.invoices.statements.AccountStatements.StatementPeriod;
import io.orderwright.platform.documents.Documents;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** A statement of account as the customer gets it; template {@code account-statement}. Nobody but a person sends it. */
@Service
public class StatementPapers {

    /** A paper has at most so many lines, and so many open rows: what is longer is asked for in shorter pieces. */
    static final int LONGEST = 1_000;

    private final AccountStatements statements;
    private final Documents documents;
    private final MessageSource texts;

    StatementPapers(AccountStatements statements, Documents documents, MessageSource texts) {
        this.statements = statements;
        this.documents = documents;
        this.texts = texts;
    }

    /**
     * As PDF, with the lines of each currency by themselves.
     *
     * @throws Refusal NOT_FOUND for an unknown customer; INVALID for days in the wrong order or to come; CONFLICT when it would
     *     be longer than a paper may be, or the owner's template cannot be printed
     */
    public byte[] pdf(String customer, StatementPeriod days, Locale language) {
        AccountStatement statement = statements.whole(customer, days, LONGEST);
        Map<String, Object> facts = new HashMap<>();
        facts.put("customer", statement.customer());
        facts.put("customerName", statement.name());
        facts.put("from", statement.from().toString());
        facts.put("to", statement.to().toString());
        facts.put("nothing", statement.balances().isEmpty());
        facts.put(
                "accounts",
                statement.balances().stream()
                        .map(one -> account(one, statement, language))
                        .toList());
        facts.put(
                "claims",
                statement.claims().stream()
                        .map(one -> one.amount().grouped() + " " + one.currency())
                        .toList());
        facts.put("anyClaims", !statement.claims().isEmpty());
        return documents.pdf("account-statement", language, facts);
    }

    private Map<String, Object> account(AccountBalance balance, AccountStatement statement, Locale language) {
        String currency = balance.currency();
        List<Map<String, Object>> open = statement.open().stream()
                .filter(row -> row.open().code().equals(currency))
                .map(row -> open(row, language))
                .toList();
        Map<String, Object> facts = new HashMap<>();
        facts.put("currency", currency);
        facts.put("opening", balance.opening().grouped());
        facts.put("charged", balance.charged().grouped());
        facts.put("credited", balance.credited().grouped());
        facts.put("closing", balance.closing().grouped());
        facts.put("documents", balance.open().total().grouped());
        facts.put("unusedCredit", balance.unusedCredit().negated().grouped());
        facts.put("waiting", balance.waiting().negated().grouped());
        facts.put("ages", balance.open().sums().stream().map(Money::grouped).toList());
        facts.put("open", open);
        facts.put("anyOpen", !open.isEmpty());
        facts.put(
                "lines",
                statement.lines().stream()
                        .filter(line -> line.amount().code().equals(currency))
                        .map(line -> line(line, language))
                        .toList());
        return facts;
    }

    private Map<String, Object> line(StatementLine line, Locale language) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("day", line.day().toString());
        facts.put("kind", word("statement.kind." + line.kind(), language));
        facts.put("number", Objects.requireNonNullElse(line.formerNumber(), line.number()));
        facts.put("order", Objects.requireNonNullElse(line.order(), ""));
        facts.put("charged", line.amount().isNegative() ? "" : line.amount().grouped());
        facts.put(
                "credited", line.amount().isNegative() ? line.amount().negated().grouped() : "");
        facts.put("balance", Objects.requireNonNull(line.balance()).grouped());
        return facts;
    }

    private Map<String, Object> open(OpenRow row, Locale language) {
        List<String> said = new ArrayList<>();
        said.add(word("statement.kind." + row.kind(), language));
        if (row.awaited()) {
            said.add(word("statement.awaited", language));
        }
        return Map.of(
                "kind", String.join(", ", said),
                "number", row.document(),
                "due", row.dueOn().toString(),
                "days", row.daysOverdue() == 0 ? "" : String.valueOf(row.daysOverdue()),
                "amount", row.open().grouped());
    }

    private String word(String key, Locale language) {
        return Objects.requireNonNull(texts.getMessage(key, null, language));
    }
}
