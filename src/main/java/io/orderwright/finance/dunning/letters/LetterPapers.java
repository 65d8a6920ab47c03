package io.orderwright.finance.dunning.letters;

import io.orderwright.finance.dunning.letters.LetterView.LetterRow;
import io.orderwright.finance.dunning.letters.LetterView.LetterSum;
import io.orderwright.finance.dunning.ports.DunnedCustomers;
import io.orderwright.finance.dunning.ports.DunnedCustomers.DunnedCustomer;
import io.orderwright.platform.documents.Documents;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A letter as the customer gets it on paper; template {@code dunning-letter}. */
@Service
@Transactional(readOnly = true)
public class LetterPapers {

    private final DunningLetters letters;
    private final DunnedCustomers customers;
    private final Documents documents;

    LetterPapers(DunningLetters letters, DunnedCustomers customers, Documents documents) {
        this.letters = letters;
        this.customers = customers;
        this.documents = documents;
    }

    /**
     * As PDF. Until it goes out it says that it is a draft.
     *
     * @throws Refusal NOT_FOUND for an unknown number; CONFLICT when the owner's template cannot be printed
     */
    public byte[] pdf(String number, Locale language) {
        LetterView letter = letters.get(number);
        DunnedCustomer customer = customers.of(List.of(letter.customer())).get(letter.customer());
        Map<String, Object> facts = new HashMap<>();
        facts.put("number", letter.number());
        facts.put("draft", letter.state() != LetterState.SENT && letter.state() != LetterState.TOLD);
        facts.put("customer", letter.customer());
        facts.put("customerName", customer == null ? "" : customer.name());
        facts.put("receiver", customer == null ? "" : Objects.requireNonNullElse(customer.receiver(), ""));
        facts.put("date", letter.day().toString());
        facts.put("level", letter.level());
        facts.put("rows", ToldRows.of(letter).stream().map(LetterPapers::row).toList());
        facts.put("sums", letter.sums().stream().map(LetterPapers::sum).toList());
        return documents.pdf("dunning-letter", language, facts);
    }

    private static Map<String, Object> row(LetterRow row) {
        return Map.of(
                "invoice", row.invoice(),
                "due", row.dueOn().toString(),
                "days", row.daysOverdue(),
                "open", text(row.principal()),
                "interest", text(row.interest()));
    }

    private static Map<String, Object> sum(LetterSum sum) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("principal", text(sum.principal()));
        facts.put("interest", sum.interest().isZero() ? "" : text(sum.interest()));
        facts.put("fee", sum.fee().isZero() ? "" : text(sum.fee()));
        facts.put("earlier", sum.earlier().isZero() ? "" : text(sum.earlier()));
        facts.put("anyInterest", !sum.interest().isZero());
        facts.put("anyFee", !sum.fee().isZero());
        facts.put("anyEarlier", !sum.earlier().isZero());
        facts.put("total", text(sum.total()));
        return facts;
    }

    private static String text(Money amount) {
        return amount.grouped() + " " + amount.code();
    }
}
