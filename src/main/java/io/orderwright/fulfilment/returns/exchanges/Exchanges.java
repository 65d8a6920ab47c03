package io.orderwright.fulfilment.returns.exchanges;

import io.orderwright.fulfilment.returns.ReturnState;
import io.orderwright.fulfilment.returns.ReturnView;
import io.orderwright.fulfilment.returns.domain.CustomerReturn;
import io.orderwright.fulfilment.returns.domain.ReturnBooks;
import io.orderwright.fulfilment.returns.domain.ReturnNumbers;
import io.orderwright.fulfilment.returns.exchanges.ExchangeEvent.ExchangePlaced;
import io.orderwright.fulfilment.returns.store.ExchangeRows;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which orders go out for goods that come back. A return and its orders each stay whole when the other is given up. */
@Service
@Transactional
public class Exchanges {

    /** Before that nobody knows whether goods may come; afterwards their money has gone its own way. */
    private static final Set<ReturnState> ASKED_IN =
            EnumSet.of(ReturnState.AUTHORISED, ReturnState.RECEIVED, ReturnState.INSPECTED);

    private final ReturnBooks books;
    private final ExchangeRows rows;
    private final ApplicationEventPublisher events;

    Exchanges(ReturnBooks books, ExchangeRows rows, ApplicationEventPublisher events) {
        this.books = books;
        this.rows = rows;
        this.events = events;
    }

    /** In which states of its return an exchange may be asked for. */
    public static boolean askedIn(ReturnState state) {
        return ASKED_IN.contains(state);
    }

    /**
     * The order whose goods come back. The return itself is neither held nor kept in mind: whoever holds it afterwards reads it as
     * it is then.
     *
     * @throws Refusal NOT_FOUND for an unknown return
     */
    @Transactional(readOnly = true)
    public String returnedFrom(String customerReturn) {
        return books.orderOf(ReturnNumbers.CUSTOMER_RETURN.idOf(customerReturn), customerReturn)
                .orElseThrow(() -> Refusal.notFound("document.unknown", customerReturn));
    }

    /** @throws Refusal NOT_FOUND for an unknown return */
    @Transactional(readOnly = true)
    public ReturnView get(String customerReturn) {
        return known(customerReturn, books.findById(ReturnNumbers.CUSTOMER_RETURN.idOf(customerReturn)));
    }

    /**
     * The return, of which nobody else asks for an exchange until the transaction ends.
     *
     * @throws Refusal NOT_FOUND for an unknown one
     */
    public ReturnView hold(String customerReturn) {
        return known(customerReturn, books.locked(ReturnNumbers.CUSTOMER_RETURN.idOf(customerReturn)));
    }

    private static ReturnView known(String customerReturn, Optional<CustomerReturn> found) {
        return found.filter(one -> one.number().equals(customerReturn))
                .map(one -> one.view(false))
                .orElseThrow(() -> Refusal.notFound("document.unknown", customerReturn));
    }

    /** @throws Refusal CONFLICT where goods are not known to come back, or are credited already */
    public static void refuseUnlessOpen(ReturnView customerReturn) {
        if (!askedIn(customerReturn.state())) {
            throw Refusal.conflict("exchange.cannot", customerReturn.number(), customerReturn.state());
        }
    }

    /** An exchange is asked for, and its order is about to be placed under {@link ExchangeView#key}. */
    public void begin(ExchangeView exchange, String requestHash) {
        rows.add(exchange, requestHash);
    }

    /** @param due what the customer pays, or, negative, gets */
    public void placed(ExchangeView exchange, String order, Money due) {
        rows.placed(exchange.key(), order);
        events.publishEvent(new ExchangePlaced(
                exchange.returnedFrom(),
                exchange.askedBy(),
                exchange.customerReturn(),
                exchange.kind(),
                order,
                due.toString()));
    }

    /** What was asked for under this key, as a fingerprint. */
    @Transactional(readOnly = true)
    public String contentOf(String key) {
        return rows.requestHash(key);
    }

    /** Those of a return, in the order in which they were asked for. */
    @Transactional(readOnly = true)
    public List<ExchangeView> ofReturn(String customerReturn) {
        return rows.ofReturn(customerReturn);
    }

    /** The one whose goods go out by this order. */
    @Transactional(readOnly = true)
    public Optional<ExchangeView> ofOrder(String order) {
        return rows.ofOrder(order);
    }

    /** The one whose order has, or is about to get, this external id. */
    @Transactional(readOnly = true)
    public Optional<ExchangeView> ofKey(String key) {
        return rows.ofKey(key);
    }
}
