package io.orderwright.credit.cases;

import io.orderwright.credit.CreditNumbers;
import io.orderwright.credit.books.CaseFiles;
import io.orderwright.credit.domain.CreditCase;
import io.orderwright.credit.domain.CreditCaseNote;
import io.orderwright.credit.domain.CreditCaseNotes;
import io.orderwright.credit.domain.CreditCaseRecords;
import io.orderwright.platform.decisions.own.RowsForReader;
import io.orderwright.platform.kernel.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the cases, and takes notes of people who work on them. */
@Service
@Transactional
public class CreditCases {

    private final CreditCaseRecords cases;
    private final CreditCaseNotes notes;
    private final CaseFiles files;
    private final RowsForReader rows;

    CreditCases(CreditCaseRecords cases, CreditCaseNotes notes, CaseFiles files, RowsForReader rows) {
        this.rows = rows;
        this.cases = cases;
        this.notes = notes;
        this.files = files;
    }

    /** Open cases, the oldest first, after the one with this id (0 for the first page). */
    @Transactional(readOnly = true)
    public List<CaseView> open(long after, int size) {
        return views(cases.open(after, Limit.of(size)));
    }

    /** A customer's cases, the newest first, before the one with this id ({@code Long.MAX_VALUE} for the first page). */
    @Transactional(readOnly = true)
    public List<CaseView> of(String customer, long before, int size) {
        return views(cases.page(customer, before, Limit.of(size)));
    }

    /** The order's open case, if it is held up. */
    @Transactional(readOnly = true)
    public Optional<CaseView> ofOrder(String orderNumber) {
        return cases.open(orderNumber).map(open -> views(List.of(open)).get(0));
    }

    /** @throws Refusal NOT_FOUND for a number that no case has */
    @Transactional(readOnly = true)
    public CaseView get(String number) {
        return cases.findById(CreditNumbers.CREDIT_CASE.idOf(number))
                .filter(one -> one.number().equals(number))
                .map(one -> views(List.of(one)).get(0))
                .orElseThrow(() -> Refusal.notFound("document.unknown", number));
    }

    /**
     * Somebody notes what was found out or agreed.
     *
     * @throws Refusal NOT_FOUND when no case of the order is open; INVALID without a word
     */
    public void note(String orderNumber, String words, String by) {
        if (words.isBlank()) {
            throw Refusal.invalid("words", "credit.case-note-missing");
        }
        CreditCase open = cases.open(orderNumber).orElseThrow(() -> Refusal.notFound("credit.case-none", orderNumber));
        files.note(open, "NOTE", words.strip(), by);
    }

    private List<CaseView> views(List<CreditCase> found) {
        Map<Long, List<CaseView.CaseNote>> byCase =
                notes.findByCaseIdInOrderById(found.stream().map(CreditCase::id).toList()).stream()
                        .collect(Collectors.groupingBy(
                                CreditCaseNote::caseId, Collectors.mapping(CreditCaseNote::view, Collectors.toList())));
        Map<String, Boolean> tables = new HashMap<>();
        return found.stream()
                .map(one -> one.view(byCase.getOrDefault(one.id(), List.of())))
                .map(one -> tables.computeIfAbsent(one.table(), rows::mayRead) ? one : one.withoutRow())
                .toList();
    }
}
