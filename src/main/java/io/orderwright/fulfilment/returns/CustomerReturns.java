package io.orderwright.fulfilment.returns;

import io.orderwright.fulfilment.returns.ReturnEvent.GoodsReturned;
import io.orderwright.fulfilment.returns.ReturnEvent.ReturnAuthorised;
import io.orderwright.fulfilment.returns.ReturnEvent.ReturnDropped;
import io.orderwright.fulfilment.returns.ReturnEvent.ReturnInspected;
import io.orderwright.fulfilment.returns.ReturnEvent.ReturnWithdrawn;
import io.orderwright.fulfilment.returns.ReturnedGoods.CameLine;
import io.orderwright.fulfilment.returns.ReturnedGoods.InspectedPiece;
import io.orderwright.fulfilment.returns.domain.CustomerReturn;
import io.orderwright.fulfilment.returns.domain.ReturnBooks;
import io.orderwright.fulfilment.returns.domain.ReturnNumbers;
import io.orderwright.fulfilment.returns.domain.ReturnableGoods;
import io.orderwright.fulfilment.returns.domain.ReturnedWords;
import io.orderwright.fulfilment.returns.intake.ReturnIntake;
import io.orderwright.fulfilment.returns.ports.ReturnableOrders;
import io.orderwright.fulfilment.returns.ports.ReturnableOrders.ReturnableOrder;
import io.orderwright.platform.ground.DecidedBy;
import io.orderwright.platform.ground.owned.ActingVerb;
import io.orderwright.platform.ground.owned.ActsOn;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.sales.catalog.ProductCatalog;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets goods come back, each piece once: no more is ever asked for than was delivered, has not come back and is not awaited
 * already. The order is held before the return, wherever a quantity may change.
 */
@Service
@Transactional
public class CustomerReturns {

    /** The table that says whether goods may come back. */
    public static final String TABLE = "fulfilment/return-decision";

    private final ReturnBooks books;
    private final ReturnableOrders orders;
    private final ReturnIntake intake;
    private final ProductCatalog catalog;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    CustomerReturns(
            ReturnBooks books,
            ReturnableOrders orders,
            ReturnIntake intake,
            ProductCatalog catalog,
            ApplicationEventPublisher events,
            CompanyCalendar calendar) {
        this.books = books;
        this.orders = orders;
        this.intake = intake;
        this.catalog = catalog;
        this.events = events;
        this.calendar = calendar;
    }

    /**
     * Asks for goods to come back; the same reference once more answers the same. Where the table says so it is authorised or
     * refused when this returns.
     *
     * @throws Refusal NOT_FOUND for an unknown order; INVALID for a line that it does not have, a quantity that its unit does
     *     not know, or without words; CONFLICT for more than may come back, or when the reference stands for something else;
     *     FORBIDDEN for an order that is not the person's to change
     */
    @ActsOn(ActingVerb.CHANGE_ORDER)
    public ReturnView ask(AskReturn asked, String by) {
        return intake.ask(asked, by);
    }

    /** Whether the table let it come back when it was asked for, and nobody has to agree. */
    @Transactional(readOnly = true)
    public boolean accepted(String number) {
        return find(number).handling().equals("ACCEPT");
    }

    /** Whether somebody must agree before it may come back. */
    @Transactional(readOnly = true)
    public boolean needsApproval(String number) {
        return find(number).handling().equals("ASK");
    }

    /** Whether somebody looks at the goods before they are booked. */
    @Transactional(readOnly = true)
    public boolean inspected(String number) {
        return find(number).inspected();
    }

    /**
     * Whoever was asked agreed.
     *
     * @throws Refusal CONFLICT when it is decided; FORBIDDEN to whoever asked for it
     */
    public void agreed(String number, String by) {
        locked(number).agree(by);
    }

    /** @throws Refusal CONFLICT when it is decided, or somebody must agree first */
    public void authorise(String number) {
        CustomerReturn one = locked(number);
        one.authorise(calendar.today());
        ReturnView authorised = one.view(false);
        String agreedBy = authorised.agreedBy();
        events.publishEvent(new ReturnAuthorised(
                one.orderNumber(), agreedBy == null ? BusinessEvent.SYSTEM : agreedBy, number, one.lastDay()));
    }

    /** The table does not let it come back. @throws Refusal CONFLICT when it is decided */
    public void refuse(String number) {
        CustomerReturn one = locked(number);
        one.refuse("");
        dropped(one, "", BusinessEvent.SYSTEM);
    }

    /**
     * Nobody agreed, or whoever asked gave it up: where it was withdrawn meanwhile, that has been said.
     *
     * @throws Refusal CONFLICT when it is decided
     */
    public void dropped(String number, boolean givenUp, String why, String by) {
        CustomerReturn one = locked(number);
        if (givenUp && one.state() == ReturnState.WITHDRAWN) {
            return;
        }
        if (givenUp) {
            one.withdraw(why);
        } else {
            one.refuse(why);
        }
        dropped(one, why, by);
    }

    /**
     * The goods do not come after all.
     *
     * @throws Refusal NOT_FOUND for an unknown return; INVALID without words; CONFLICT once something came, or when it is over;
     *     FORBIDDEN for an order that is not the person's to change
     */
    @ActsOn(ActingVerb.CHANGE_ORDER)
    public void withdraw(WithdrawReturn asked, String by) {
        if (asked.words().isBlank()) {
            throw Refusal.invalid("words", "return.words-missing");
        }
        orders.hold(asked.order());
        CustomerReturn one = locked(asked.number());
        one.withdraw(asked.words().strip());
        events.publishEvent(new ReturnWithdrawn(
                one.orderNumber(), by, one.number(), asked.words().strip()));
    }

    /** Nothing came until the last day. @throws Refusal CONFLICT once something came, or when it is over */
    public void expire(String number) {
        CustomerReturn one = held(number);
        one.expire();
        dropped(one, "", BusinessEvent.SYSTEM);
    }

    private void dropped(CustomerReturn one, String why, String by) {
        events.publishEvent(new ReturnDropped(one.orderNumber(), by, one.number(), one.state(), why));
    }

    /**
     * So much came of it.
     *
     * @throws Refusal NOT_FOUND for an unknown return; CONFLICT when nothing is awaited, or for more than was asked for;
     *     INVALID for a line that was not, or when nothing came
     */
    @DecidedBy(Roles.WAREHOUSE)
    public ReturnView receive(String number, List<CameLine> came, String by) {
        String order = find(number).orderNumber();
        ReturnableOrder held = orders.hold(order);
        CustomerReturn one = locked(number);
        one.lines().forEach(line -> came.stream()
                .filter(said -> said.orderLine() == line.orderLine())
                .forEach(said -> catalog.requireMeasure(
                        "lines", line.sku(), said.quantity().number())));
        List<CustomerReturn> others = books.findByOrderNumberAndStateIn(order, ReturnState.COUNTED);
        one.receive(came, new ReturnableGoods(held, others), by, calendar.now());
        ReturnView view = one.view(false);
        events.publishEvent(new GoodsReturned(one.orderNumber(), by, number, ReturnedWords.came(view)));
        return view;
    }

    /**
     * What becomes of all that came.
     *
     * @throws Refusal NOT_FOUND for an unknown return; CONFLICT when there is nothing to look at, for more or less than came;
     *     INVALID for a line that was not asked for
     */
    @DecidedBy(Roles.WAREHOUSE)
    public ReturnView inspect(String number, List<InspectedPiece> pieces, String by) {
        return found(number, pieces, by);
    }

    /** All of it is good, and credited, without anybody having looked. @throws Refusal CONFLICT when nothing came */
    public ReturnView takeAll(String number) {
        CustomerReturn one = locked(number);
        return found(
                number,
                ReturnedGoods.becomes("*=RESTOCK:CREDIT", one.view(false).lines()),
                BusinessEvent.SYSTEM);
    }

    private ReturnView found(String number, List<InspectedPiece> pieces, String by) {
        CustomerReturn one = held(number);
        one.lines().forEach(line -> pieces.stream()
                .filter(piece -> piece.orderLine() == line.orderLine())
                .forEach(piece -> {
                    catalog.requireMeasure(
                            "pieces", line.sku(), piece.quantity().number());
                    catalog.requireMeasure(
                            "pieces", line.sku(), piece.credited().number());
                }));
        one.inspect(pieces, by, calendar.now());
        ReturnView view = one.view(false);
        events.publishEvent(new ReturnInspected(one.orderNumber(), by, number, ReturnedWords.become(view)));
        return view;
    }

    /** The order is held first, as by whoever asks. */
    private CustomerReturn held(String number) {
        orders.hold(find(number).orderNumber());
        return locked(number);
    }

    private CustomerReturn find(String number) {
        return known(number, books.findById(ReturnNumbers.CUSTOMER_RETURN.idOf(number)));
    }

    private CustomerReturn locked(String number) {
        return known(number, books.locked(ReturnNumbers.CUSTOMER_RETURN.idOf(number)));
    }

    private static CustomerReturn known(String number, Optional<CustomerReturn> found) {
        return found.filter(one -> one.number().equals(number))
                .orElseThrow(() -> Refusal.notFound("document.unknown", number));
    }
}
