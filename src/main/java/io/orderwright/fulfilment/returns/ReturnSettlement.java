package io.orderwright.fulfilment.returns;

import io.orderwright.fulfilment.returns.ReturnEvent.ReturnClosed;
import io.orderwright.fulfilment.returns.ReturnEvent.ReturnCreditAsked;
import io.orderwright.fulfilment.returns.ReturnEvent.ReturnCreditResolved;
import io.orderwright.fulfilment.returns.ReturnEvent.ReturnFeeCharged;
import io.orderwright.fulfilment.returns.domain.CustomerReturn;
import io.orderwright.fulfilment.returns.domain.ReturnBooks;
import io.orderwright.fulfilment.returns.domain.ReturnNumbers;
import io.orderwright.platform.ground.DecidedBy;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Roles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How goods that came back are credited, and the end of their return. */
@Service
@Transactional
public class ReturnSettlement {

    private final ReturnBooks books;
    private final ApplicationEventPublisher events;

    ReturnSettlement(ReturnBooks books, ApplicationEventPublisher events) {
        this.books = books;
        this.events = events;
    }

    /** A correction of a document was asked for because of it. @throws Refusal CONFLICT before it is inspected, or when it is over */
    public void creditAsked(String number, String correction, String invoice) {
        CustomerReturn one = locked(number);
        one.creditAsked(correction, invoice);
        events.publishEvent(
                new ReturnCreditAsked(one.orderNumber(), BusinessEvent.SYSTEM, number, correction, invoice));
    }

    /** A document asks for what is kept of its goods. @throws Refusal CONFLICT before it is inspected, or when it is over */
    public void feeCharged(String number, String document, Money amount) {
        CustomerReturn one = locked(number);
        one.feeCharged(document);
        events.publishEvent(
                new ReturnFeeCharged(one.orderNumber(), BusinessEvent.SYSTEM, number, document, amount.toString()));
    }

    /**
     * What could not be credited is asked for once more, or was settled otherwise.
     *
     * @throws Refusal NOT_FOUND for an unknown return; INVALID without words; CONFLICT before it is inspected, or when it is over
     */
    @DecidedBy(Roles.FINANCE)
    public void resolveCredit(String number, boolean again, String words, String by) {
        if (words.isBlank()) {
            throw Refusal.invalid("comment", "return.words-missing");
        }
        CustomerReturn one = locked(number);
        if (again) {
            one.creditAgain();
        } else {
            one.settle();
        }
        events.publishEvent(new ReturnCreditResolved(one.orderNumber(), by, number, again, words.strip()));
    }

    /** Nothing more happens to it. @throws Refusal CONFLICT before it is inspected, or when it is over */
    public void close(String number) {
        CustomerReturn one = locked(number);
        one.close();
        events.publishEvent(new ReturnClosed(one.orderNumber(), BusinessEvent.SYSTEM, number));
    }

    private CustomerReturn locked(String number) {
        return books.locked(ReturnNumbers.CUSTOMER_RETURN.idOf(number))
                .filter(one -> one.number().equals(number))
                .orElseThrow(() -> Refusal.notFound("document.unknown", number));
    }
}
