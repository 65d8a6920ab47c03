package io.orderwright.sales.orders.domain;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.stream.Stream;

/**
 * How far a line has come, in its product's unit. A value: every step makes another one, which {@link #lawful} judges
 * before it becomes the line's.
 *
 * @param ordered what is wanted
 * @param reserved kept in stock for it
 * @param backOrdered missing, waited for
 * @param shipped has left
 * @param delivered is with the customer, of what has left
 * @param invoiced billed, of what has left
 * @param cancelled wanted no longer, and will not leave
 * @param returned has come back, of what was with the customer
 */
@Embeddable
record LineQuantities(
        BigDecimal ordered,
        BigDecimal reserved,
        BigDecimal backOrdered,
        BigDecimal shipped,
        BigDecimal delivered,
        BigDecimal invoiced,
        BigDecimal cancelled,
        BigDecimal returned) {

    private static final BigDecimal NONE = BigDecimal.ZERO;

    static LineQuantities of(BigDecimal ordered) {
        return new LineQuantities(ordered, NONE, NONE, NONE, NONE, NONE, NONE, NONE);
    }

    /**
     * The laws of a line, which the database holds too: nothing is negative; no more is kept, waited for and gone than is
     * wanted and not cancelled, so that an order that has ended keeps nothing; no more is delivered or invoiced than has
     * left, and no more comes back than was delivered.
     */
    boolean lawful() {
        return Stream.of(ordered, reserved, backOrdered, shipped, delivered, invoiced, cancelled, returned)
                        .allMatch(quantity -> quantity.signum() >= 0)
                && reserved.add(backOrdered).add(shipped).compareTo(ordered.subtract(cancelled)) <= 0
                && delivered.compareTo(shipped) <= 0
                && invoiced.compareTo(shipped) <= 0
                && returned.compareTo(delivered) <= 0;
    }

    /** All that is wanted is kept for it, but what is missing. */
    LineQuantities reserve(BigDecimal missing) {
        return kept(ordered.subtract(cancelled).subtract(shipped).subtract(missing), missing);
    }

    /** So much of what was missing is kept now; less than nothing takes it away again. */
    LineQuantities serve(BigDecimal quantity) {
        return kept(reserved.add(quantity), backOrdered.subtract(quantity));
    }

    /** Nothing is kept for it or waited for any more. */
    LineQuantities unreserve() {
        return kept(NONE, NONE);
    }

    private LineQuantities kept(BigDecimal now, BigDecimal missing) {
        return new LineQuantities(ordered, now, missing, shipped, delivered, invoiced, cancelled, returned);
    }

    /** What was kept leaves. */
    LineQuantities ship(BigDecimal quantity) {
        return new LineQuantities(
                ordered,
                reserved.subtract(quantity),
                backOrdered,
                shipped.add(quantity),
                delivered,
                invoiced,
                cancelled,
                returned);
    }

    /** Everything leaves that has not left. */
    LineQuantities ship() {
        return ship(ordered.subtract(cancelled).subtract(shipped));
    }

    /** It is with the customer: never more of it than has left, whatever is reported. */
    LineQuantities deliver(BigDecimal quantity) {
        return new LineQuantities(
                ordered,
                reserved,
                backOrdered,
                shipped,
                delivered.add(quantity).min(shipped),
                invoiced,
                cancelled,
                returned);
    }

    /** Everything that has left is with the customer. */
    LineQuantities deliver() {
        return deliver(shipped.subtract(delivered));
    }

    /** So much of what was with the customer has come back. */
    LineQuantities takeBack(BigDecimal quantity) {
        return new LineQuantities(
                ordered, reserved, backOrdered, shipped, delivered, invoiced, cancelled, returned.add(quantity));
    }

    LineQuantities invoice() {
        return new LineQuantities(ordered, reserved, backOrdered, shipped, delivered, shipped, cancelled, returned);
    }

    LineQuantities cancel() {
        return new LineQuantities(
                ordered, NONE, NONE, shipped, delivered, invoiced, ordered.subtract(shipped), returned);
    }

    /**
     * Fewer are wanted: those that it waits for are not waited for any more, then those that are kept are kept no longer.
     * Before anything was reserved for it there is neither.
     */
    LineQuantities lower(BigDecimal to) {
        BigDecimal less = ordered.subtract(to);
        BigDecimal unmissed = less.min(backOrdered);
        BigDecimal freed = less.subtract(unmissed).min(reserved);
        return new LineQuantities(
                to,
                reserved.subtract(freed),
                backOrdered.subtract(unmissed),
                shipped,
                delivered,
                invoiced,
                cancelled,
                returned);
    }

    /** More are wanted; whether they are there, {@link #keep} says. */
    LineQuantities raise(BigDecimal to) {
        return new LineQuantities(to, reserved, backOrdered, shipped, delivered, invoiced, cancelled, returned);
    }

    /** So much more is kept for it, and so much more is missing. */
    LineQuantities keep(BigDecimal more, BigDecimal missing) {
        return kept(reserved.add(more), backOrdered.add(missing));
    }

    boolean wanted() {
        return ordered.signum() > 0;
    }

    boolean kept() {
        return reserved.signum() > 0;
    }

    boolean missing() {
        return backOrdered.signum() > 0;
    }

    boolean left() {
        return shipped.signum() > 0;
    }

    /** Something of it is kept, and nothing of it is missing. */
    boolean ready() {
        return kept() && !missing();
    }

    boolean leftInFull() {
        return shipped.compareTo(ordered) == 0;
    }
}
