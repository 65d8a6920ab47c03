package io.orderwright.finance.invoices.movements;

import io.orderwright.finance.invoices.domain.Receipt;
import io.orderwright.finance.invoices.movements.MoneyBook.HeldMoney;
import io.orderwright.finance.invoices.movements.MovementEvent.MovementAsked;
import io.orderwright.finance.invoices.movements.MovementEvent.MovementBooked;
import io.orderwright.finance.invoices.movements.MovementEvent.MovementDropped;
import io.orderwright.finance.invoices.movements.MovementEvent.MovementPosted;
import io.orderwright.finance.invoices.movements.MovementEvent.MovementRefusalAnswered;
import io.orderwright.finance.invoices.movements.domain.MovedMoney;
import io.orderwright.finance.invoices.movements.domain.MovementNumbers;
import io.orderwright.finance.invoices.movements.domain.ReceiptMovement;
import io.orderwright.finance.invoices.movements.domain.ReceiptMovement.Asker;
import io.orderwright.finance.invoices.movements.domain.ReceiptMovements;
import io.orderwright.finance.invoices.ports.PayableOrders;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.ground.DecidedBy;
import io.orderwright.platform.ground.DocumentIds;
import io.orderwright.platform.ground.refused.RefusalAnswer;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.platform.kernel.keys.BusinessKey;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets money that came in go out again. A refund takes waiting money, which nobody can use from the moment it is asked for; a
 * bounce and a reversal take all of it, and what it paid is open again. Each leaves the books once.
 */
@Service
@Transactional
public class Movements {

    /** The table that names who must agree. */
    public static final String TABLE = "finance/movement-approval";

    private final MoneyBook book;
    private final ReceiptMovements movements;
    private final MovementApproval approval;
    private final PayableOrders orders;
    private final DocumentIds ids;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    Movements(
            MoneyBook book,
            ReceiptMovements movements,
            MovementApproval approval,
            PayableOrders orders,
            DocumentIds ids,
            ApplicationEventPublisher events,
            CompanyCalendar calendar) {
        this.book = book;
        this.movements = movements;
        this.approval = approval;
        this.orders = orders;
        this.ids = ids;
        this.events = events;
        this.calendar = calendar;
    }

    /**
     * Asks for money to go out; the same reference once more answers the same. Where the table wants nobody to agree, it is
     * booked when this returns.
     *
     * @throws Refusal NOT_FOUND for unknown money; INVALID without a reason or reference, or for another currency; CONFLICT
     *     for more than there is, while another movement of this money is asked about, or when the reference stands for
     *     something else, or when an order that is not shipped yet was promised for this money
     */
    public MovementView ask(MoveReceipt asked, String by) {
        BusinessKey.requireReference("reference", asked.reference());
        if (asked.reason().isBlank()) {
            throw Refusal.invalid("reason", "invoice.reason-missing");
        }
        HeldMoney held = book.held(asked.receipt(), !asked.kind().ofWaitingMoney());
        Receipt money = held.receipt();
        Optional<ReceiptMovement> earlier = movements.findByReceiptIdAndReference(money.id(), asked.reference());
        if (earlier.isPresent()) {
            earlier.get().refuseUnlessSame(asked);
            return earlier.get().view(money.reference(), true);
        }
        if (movements.existsByReceiptIdAndState(money.id(), MovementState.ASKED)) {
            throw Refusal.conflict("movement.waits", money.reference());
        }
        Money amount = held.amount(asked);
        if (asked.kind().ofWaitingMoney()) {
            refusePromised(money);
        }
        ReceiptMovement movement = begun(asked, money, amount, by);
        events.publishEvent(new MovementAsked(
                subject(money),
                by,
                movement.number(),
                money.customerCode(),
                movement.kind(),
                amount,
                movement.counts() ? amount : Money.zero(money.currency()),
                movement.reference(),
                movement.reason()));
        return movement.view(money.reference(), false);
    }

    private ReceiptMovement begun(MoveReceipt asked, Receipt money, Money amount, String by) {
        Decision said = approval.of(money.customerCode(), asked.kind(), amount);
        String approver = said.text("approver");
        ReceiptMovement movement = new ReceiptMovement(
                ids.next(MovementNumbers.RECEIPT_MOVEMENT),
                money,
                asked,
                amount,
                approver.isEmpty() ? null : approver,
                new Asker(by, calendar.now(), calendar.today()));
        approval.keep(movement.number(), said);
        movements.saveAndFlush(movement);
        if (movement.counts()) {
            money.goOut(amount);
        }
        return movement;
    }

    /** Goods that leave because they are paid for in advance do not leave without their money. */
    private void refusePromised(Receipt money) {
        String order = money.orderNumber();
        if (order != null
                && orders.find(order).filter(PayableOrders.Payable::shipsPaid).isPresent()) {
            throw Refusal.conflict("receipt.order-under-way", money.reference(), order);
        }
    }

    private static String subject(Receipt money) {
        return Objects.requireNonNullElse(money.orderNumber(), money.customerCode());
    }

    /** Whether somebody must agree before it is booked. */
    @Transactional(readOnly = true)
    public boolean needsApproval(String number) {
        return find(number).approver() != null;
    }

    /**
     * Whoever was asked agreed.
     *
     * @throws Refusal CONFLICT when it is over; FORBIDDEN to whoever asked for it
     */
    public void agreed(String number, String by) {
        locked(number).agree(by);
    }

    /**
     * Nobody agreed, or whoever asked gave it up: the money stays.
     *
     * @throws Refusal CONFLICT when it is over
     */
    public void dropped(String number, boolean givenUp, String reason, String by) {
        HeldMoney held = book.held(money(number).receipt(), false);
        ReceiptMovement movement = locked(number);
        Money back = Money.zero(movement.amount().code());
        if (movement.counts()) {
            back = movement.amount().negated();
            held.receipt().comeBack(movement.amount());
        }
        if (givenUp) {
            movement.withdraw();
        } else {
            movement.decline();
        }
        events.publishEvent(new MovementDropped(
                subject(held.receipt()), by, number, movement.customerCode(), movement.state(), back, reason));
    }

    /**
     * The money leaves the books; what it paid is open again where all of it goes.
     *
     * @throws Refusal CONFLICT when it has left, or somebody must agree first
     */
    public void book(String number) {
        MovedMoney moved = money(number);
        HeldMoney held = book.held(moved.receipt(), !moved.kind().ofWaitingMoney());
        ReceiptMovement movement = locked(number);
        boolean counted = movement.counts();
        movement.book(calendar.now());
        if (!counted) {
            book.release(held, movement.reason(), BusinessEvent.SYSTEM);
            held.receipt().goOut(movement.amount());
        }
        events.publishEvent(new MovementBooked(
                subject(held.receipt()),
                BusinessEvent.SYSTEM,
                number,
                movement.customerCode(),
                movement.kind(),
                movement.amount(),
                counted ? Money.zero(movement.amount().code()) : movement.amount()));
    }

    /**
     * The finance system booked it; the same number once more changes nothing.
     *
     * @throws Refusal CONFLICT before it is booked, or under another number
     */
    public void posted(String number, String financeDocument) {
        ReceiptMovement movement = locked(number);
        if (movement.post(financeDocument)) {
            events.publishEvent(new MovementPosted(
                    subject(book.find(movement.receiptId())),
                    BusinessEvent.SYSTEM,
                    number,
                    movement.customerCode(),
                    Money.zero(movement.amount().code()),
                    financeDocument));
        }
    }

    /** Somebody looked after what the finance system refused: it is told again, or is there by hand. @throws Refusal NOT_FOUND for an unknown number */
    @DecidedBy(Roles.FINANCE)
    public void refusalAnswered(String number, RefusalAnswer answer, String by) {
        ReceiptMovement movement = find(number);
        events.publishEvent(new MovementRefusalAnswered(
                subject(book.find(movement.receiptId())),
                by,
                number,
                movement.customerCode(),
                Money.zero(movement.amount().code()),
                answer));
    }

    /** @throws Refusal NOT_FOUND for an unknown number */
    @Transactional(readOnly = true)
    public MovementView get(String number) {
        ReceiptMovement movement = find(number);
        return movement.view(book.find(movement.receiptId()).reference(), false);
    }

    /** As {@link #get}, for whoever asks for it once more. */
    @Transactional(readOnly = true)
    public MovementView again(String number) {
        ReceiptMovement movement = find(number);
        return movement.view(book.find(movement.receiptId()).reference(), true);
    }

    /**
     * What went out of some money, or is asked to, in the order in which it was asked.
     *
     * @param payments the bank's numbers by those of the money
     */
    @Transactional(readOnly = true)
    public Map<Long, List<MovementView>> of(Map<Long, String> payments) {
        return payments.isEmpty()
                ? Map.of()
                : movements.findByReceiptIdInOrderById(payments.keySet()).stream()
                        .map(one -> one.view(Objects.requireNonNull(payments.get(one.receiptId())), false))
                        .collect(Collectors.groupingBy(MovementView::receipt));
    }

    /** The papers of an order: what went out of the money that named it. */
    @Transactional(readOnly = true)
    public List<String> ofOrder(String order) {
        return movements.numbersOfOrder(order);
    }

    private ReceiptMovement find(String number) {
        return known(number, movements.findById(idOf(number)));
    }

    /** Held before the movement is read. */
    private MovedMoney money(String number) {
        return movements.moneyOf(idOf(number), number).orElseThrow(() -> Refusal.notFound("document.unknown", number));
    }

    private ReceiptMovement locked(String number) {
        return known(number, movements.locked(idOf(number)));
    }

    private static long idOf(String number) {
        return MovementNumbers.RECEIPT_MOVEMENT.idOf(number);
    }

    private static ReceiptMovement known(String number, Optional<ReceiptMovement> found) {
        return found.filter(one -> one.number().equals(number))
                .orElseThrow(() -> Refusal.notFound("document.unknown", number));
    }
}
