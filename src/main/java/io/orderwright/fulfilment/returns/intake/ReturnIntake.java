package io.orderwright.fulfilment.returns.intake;

import io.orderwright.fulfilment.returns.AskReturn;
import io.orderwright.fulfilment.returns.CustomerReturns;
import io.orderwright.fulfilment.returns.ReturnEvent;
import io.orderwright.fulfilment.returns.ReturnEvent.ReturnAsked;
import io.orderwright.fulfilment.returns.ReturnState;
import io.orderwright.fulfilment.returns.ReturnView;
import io.orderwright.fulfilment.returns.domain.CustomerReturn;
import io.orderwright.fulfilment.returns.domain.ReturnBooks;
import io.orderwright.fulfilment.returns.domain.ReturnDocument.Asker;
import io.orderwright.fulfilment.returns.domain.ReturnDocument.ReturnContents;
import io.orderwright.fulfilment.returns.domain.ReturnLine;
import io.orderwright.fulfilment.returns.domain.ReturnNumbers;
import io.orderwright.fulfilment.returns.domain.ReturnSerial;
import io.orderwright.fulfilment.returns.domain.ReturnableGoods;
import io.orderwright.fulfilment.returns.domain.ReturnedWords;
import io.orderwright.fulfilment.returns.ports.ReturnableOrders;
import io.orderwright.fulfilment.returns.ports.ReturnableOrders.ReturnableOrder;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.ground.DocumentIds;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.keys.BusinessKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what is asked to come back, each once, while the order is held: no more than was delivered, has not come back and
 * is not awaited already.
 */
@Service
@Transactional
public class ReturnIntake {

    /** So many that a customer asked for by himself may be awaited of one order. */
    private static final int AWAITED_BY_CUSTOMER = 3;

    private final ReturnBooks books;
    private final ReturnableOrders orders;
    private final ReturnDecision decision;
    private final RestockingFee fee;
    private final DocumentIds ids;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    ReturnIntake(
            ReturnBooks books,
            ReturnableOrders orders,
            ReturnDecision decision,
            RestockingFee fee,
            DocumentIds ids,
            ApplicationEventPublisher events,
            CompanyCalendar calendar) {
        this.books = books;
        this.orders = orders;
        this.decision = decision;
        this.fee = fee;
        this.ids = ids;
        this.events = events;
        this.calendar = calendar;
    }

    /** What an employee or a program asks for; see {@link CustomerReturns#ask}, which asks whether he may. */
    public ReturnView ask(AskReturn asked, String by) {
        return ask(asked, order -> new Asker(by, by, calendar.now(), calendar.today()));
    }

    /**
     * What a customer asks for by the link of his order. Whoever has the link is trusted with no more than that: somebody
     * looks at the goods, whatever the table says. Whoever placed the order, or looks after it, follows it.
     *
     * @throws Refusal as {@link CustomerReturns#ask}; CONFLICT, too, while several that he asked for are awaited
     */
    public ReturnView askByCustomer(AskReturn asked) {
        return ask(asked, order -> new Asker(ReturnEvent.CUSTOMER, order.follower(), calendar.now(), calendar.today()));
    }

    private ReturnView ask(AskReturn asked, Function<ReturnableOrder, Asker> who) {
        BusinessKey.requireReference("reference", asked.reference());
        ReturnableOrder order = orders.hold(asked.order());
        Optional<CustomerReturn> earlier = books.findByOrderNumberAndReference(asked.order(), asked.reference());
        if (earlier.isPresent()) {
            earlier.get().refuseUnlessSame(asked);
            return earlier.get().view(true);
        }
        Asker asker = who.apply(order);
        List<CustomerReturn> counted = books.findByOrderNumberAndStateIn(order.number(), ReturnState.COUNTED);
        if (asker.customer() && awaitedByCustomer(counted) >= AWAITED_BY_CUSTOMER) {
            throw Refusal.conflict("return.enough", order.number());
        }
        ReturnableGoods goods = new ReturnableGoods(order, counted);
        List<ReturnLine> lines = goods.lines(asked.lines());
        decision.requireMeasured(lines);
        List<ReturnSerial> serials = goods.serials(asked.lines());
        Money worth = goods.worth(lines);
        Decision said =
                decision.of(order, asked.reason(), worth.plus(earlier(order, counted)), inWarranty(order, lines));
        Decision kept = fee.of(order, asked.reason());
        CustomerReturn one = new CustomerReturn(
                ids.next(ReturnNumbers.CUSTOMER_RETURN),
                asked,
                new ReturnContents(order.customer(), worth, lines, serials),
                ReturnDecision.handled(said, asker.customer(), RestockingFee.kept(kept)),
                asker);
        decision.keep(one.number(), said);
        fee.keep(one.number(), kept);
        books.saveAndFlush(one);
        ReturnView view = one.view(false);
        said(view, asker);
        return view;
    }

    private void said(ReturnView view, Asker asker) {
        events.publishEvent(new ReturnAsked(
                view.order(),
                asker.person(),
                view.number(),
                view.reason(),
                ReturnedWords.asked(view),
                view.worth(),
                view.words()));
    }

    private static long awaitedByCustomer(List<CustomerReturn> counted) {
        return counted.stream()
                .filter(one -> one.byCustomer() && ReturnState.AWAITED.contains(one.state()))
                .count();
    }

    private boolean inWarranty(ReturnableOrder order, List<ReturnLine> lines) {
        return orders.inWarranty(
                order.number(), lines.stream().map(ReturnLine::orderLine).toList());
    }

    /** What of the order comes back besides: several small returns are judged as the one that they are. */
    private static Money earlier(ReturnableOrder order, List<CustomerReturn> counted) {
        return counted.stream()
                .map(one -> one.view(false).worth())
                .reduce(Money.zero(order.gross().code()), Money::plus);
    }
}
