package io.orderwright.credit.books;

import io.orderwright.credit.CreditEvent.CreditCaseClosed;
import io.orderwright.credit.CreditEvent.CreditCaseOpened;
import io.orderwright.credit.CreditNumbers;
import io.orderwright.credit.cases.CaseOutcome;
import io.orderwright.credit.cases.CasePoint;
import io.orderwright.credit.domain.CreditAccount;
import io.orderwright.credit.domain.CreditCase;
import io.orderwright.credit.domain.CreditCase.CaseOpening;
import io.orderwright.credit.domain.CreditCaseNote;
import io.orderwright.credit.domain.CreditCaseNotes;
import io.orderwright.credit.domain.CreditCaseRecords;
import io.orderwright.credit.domain.CreditCommitment;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.ground.DocumentIds;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.CompanyCalendar;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Opens and closes cases while credit does its work; the customer's account is locked meanwhile. */
@Component
public class CaseFiles {

    private final CreditCaseRecords cases;
    private final CreditCaseNotes notes;
    private final ApplicationEventPublisher events;
    private final DocumentIds ids;
    private final CompanyCalendar calendar;

    CaseFiles(
            CreditCaseRecords cases,
            CreditCaseNotes notes,
            ApplicationEventPublisher events,
            DocumentIds ids,
            CompanyCalendar calendar) {
        this.cases = cases;
        this.notes = notes;
        this.events = events;
        this.ids = ids;
        this.calendar = calendar;
    }

    public Optional<CreditCase> open(String orderNumber) {
        return cases.open(orderNumber);
    }

    /** The order is held up: a case is opened, or the one that is open notes that it was looked at again. */
    public void held(CreditCommitment order, CasePoint point, Decision because, CreditAccount account) {
        Optional<CreditCase> open = cases.open(order.orderNumber());
        if (open.isPresent()) {
            note(open.get(), "LOOKED_AGAIN", because.text("reason"), BusinessEvent.SYSTEM);
            return;
        }
        CaseOpening opening = new CaseOpening(ids.next(CreditNumbers.CREDIT_CASE), calendar.today(), calendar.now());
        CreditCase opened = cases.save(new CreditCase(opening, order, point, because, account));
        note(opened, "OPENED", because.text("reason"), BusinessEvent.SYSTEM);
        events.publishEvent(new CreditCaseOpened(
                order.orderNumber(), BusinessEvent.SYSTEM, order.customerCode(), point, because.text("reason")));
    }

    /** The order is held up no longer; nothing happens where no case is open. */
    public void closed(String orderNumber, CaseOutcome outcome, String words, String by) {
        cases.open(orderNumber).ifPresent(open -> {
            open.close(outcome, by, calendar.now());
            note(open, outcome.name(), words, by);
            events.publishEvent(new CreditCaseClosed(orderNumber, by, outcome));
        });
    }

    public void note(CreditCase to, String kind, String words, String by) {
        notes.save(new CreditCaseNote(to.id(), kind, words, by, calendar.now()));
    }
}
