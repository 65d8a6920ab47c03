package io.orderwright.fulfilment.returns;

import io.orderwright.fulfilment.returns.ReturnedGoods.CameLine;
import io.orderwright.fulfilment.returns.ReturnedGoods.InspectedPiece;
import io.orderwright.fulfilment.returns.domain.CustomerReturn;
import io.orderwright.fulfilment.returns.domain.ReturnBooks;
import io.orderwright.fulfilment.returns.domain.ReturnNumbers;
import io.orderwright.fulfilment.returns.domain.ReturnableGoods;
import io.orderwright.fulfilment.returns.ports.ReturnableOrders;
import io.orderwright.fulfilment.returns.ports.ReturnableOrders.DeliveredPiece;
import io.orderwright.fulfilment.returns.ports.ReturnableOrders.ReturnableOrder;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what returns are, and what of an order may still come back. */
@Service
@Transactional(readOnly = true)
public class ReturnQueries {

    private final ReturnBooks books;
    private final ReturnableOrders orders;
    private final CompanyCalendar calendar;

    ReturnQueries(ReturnBooks books, ReturnableOrders orders, CompanyCalendar calendar) {
        this.books = books;
        this.orders = orders;
        this.calendar = calendar;
    }

    /** @throws Refusal NOT_FOUND for an unknown number */
    public ReturnView get(String number) {
        return find(number).view(false);
    }

    private CustomerReturn find(String number) {
        return books.findById(ReturnNumbers.CUSTOMER_RETURN.idOf(number))
                .filter(one -> one.number().equals(number))
                .orElseThrow(() -> Refusal.notFound("document.unknown", number));
    }

    /** The returns of an order, in the order in which they were asked for. */
    public List<ReturnView> ofOrder(String order) {
        return books.findByOrderNumberOrderById(order).stream()
                .map(one -> one.view(false))
                .toList();
    }

    /** The returns of orders, by order, in the order in which they were asked for. */
    public Map<String, List<ReturnView>> ofOrders(Collection<String> orders) {
        return books.findByOrderNumberInOrderById(orders).stream()
                .map(one -> one.view(false))
                .collect(Collectors.groupingBy(ReturnView::order));
    }

    /**
     * One page, the newest first, before this id ({@code Long.MAX_VALUE} for the first).
     *
     * @param states none for all
     * @param order empty for those of all orders
     */
    public List<ReturnView> page(Set<ReturnState> states, String order, long before, int size) {
        Set<ReturnState> wanted = states.isEmpty() ? EnumSet.allOf(ReturnState.class) : states;
        Limit limit = Limit.of(size);
        List<CustomerReturn> found = order.isEmpty()
                ? books.findByStateInAndIdLessThanOrderByIdDesc(wanted, before, limit)
                : books.findByOrderNumberAndStateInAndIdLessThanOrderByIdDesc(order, wanted, before, limit);
        return found.stream().map(one -> one.view(false)).toList();
    }

    /** What customers asked for by their links, this person answers for, and has not come yet; the newest first. */
    public List<ReturnView> ofCustomers(String followedBy, int most) {
        return books
                .findByFollowedByAndByCustomerTrueAndStateInOrderByIdDesc(
                        followedBy, ReturnState.AWAITED, Limit.of(most))
                .stream()
                .map(one -> one.view(false))
                .toList();
    }

    /**
     * What of the order may still come back, by line number; zero for a line of which nothing may.
     *
     * @throws Refusal NOT_FOUND for an unknown order
     */
    public Map<Integer, Quantity> returnable(String order) {
        return goods(orders.get(order)).byLine();
    }

    private ReturnableGoods goods(ReturnableOrder order) {
        return new ReturnableGoods(order, books.findByOrderNumberAndStateIn(order.number(), ReturnState.COUNTED));
    }

    /**
     * What of a line may still come back.
     *
     * @param left how much of it
     * @param named whether its pieces have serial numbers: whoever asks says which
     * @param batch the batch number of what was delivered; absent where there is none, or several
     * @param pieces those with serial numbers of which any may come back, no more than are left
     */
    public record OfferedLine(
            int orderLine,
            Quantity left,
            boolean named,
            @Nullable String batch,
            List<DeliveredPiece> pieces) {}

    /**
     * What of each line of the order may still come back, by line number.
     *
     * @throws Refusal NOT_FOUND for an unknown order
     */
    public Map<Integer, OfferedLine> offered(String orderNumber) {
        ReturnableOrder order = orders.get(orderNumber);
        ReturnableGoods goods = goods(order);
        Map<Integer, Quantity> left = goods.byLine();
        Map<Integer, OfferedLine> offered = new TreeMap<>();
        order.lines()
                .forEach(line -> offered.put(
                        line.lineNo(),
                        new OfferedLine(
                                line.lineNo(),
                                Objects.requireNonNull(left.get(line.lineNo())),
                                line.named(),
                                line.batch(),
                                goods.free(line.lineNo()))));
        return offered;
    }

    /**
     * Until when we answer for what comes back, line by line and piece by piece.
     *
     * @throws Refusal NOT_FOUND for an unknown return
     */
    public List<ReturnWarranty> warranty(String number) {
        ReturnView view = get(number);
        return ReturnWarranty.of(view.lines(), orders.warranties(view.order()), calendar.dateOf(view.askedAt()));
    }

    /**
     * The first moment at which nothing may come any more.
     *
     * @throws Refusal NOT_FOUND for an unknown return
     * @throws IllegalStateException before it is authorised
     */
    public Instant expiresAt(String number) {
        return calendar.startOf(find(number).lastDay().plusDays(1));
    }

    /** Whether just this was received before. @throws Refusal NOT_FOUND for an unknown return */
    public boolean cameAs(String number, List<CameLine> came) {
        return find(number).cameAs(came);
    }

    /** Whether just this was found when somebody looked. @throws Refusal NOT_FOUND for an unknown return */
    public boolean inspectedAs(String number, List<InspectedPiece> pieces) {
        return find(number).inspectedAs(pieces);
    }

    /** Whether it was settled otherwise than by credit notes. @throws Refusal NOT_FOUND for an unknown return */
    public boolean settledOtherwise(String number) {
        return find(number).settledOtherwise();
    }

    /** How often somebody let its credit be asked for again. @throws Refusal NOT_FOUND for an unknown return */
    public int attempt(String number) {
        return find(number).attempt();
    }
}
