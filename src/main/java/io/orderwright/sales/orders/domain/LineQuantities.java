package io.orderwright.sales.orders.domain;

import io.orderwright.platform.ground.columns.QuantityColumn;
import io.orderwright.platform.kernel.Quantity;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.stream.Stream;
import org.hibernate.annotations.CompositeType;

/**
 * How far a line has come, all in its unit. A value: every step makes another one, which {@link #lawful} judges before it
 * becomes the line's. Each step refuses (CONFLICT) a quantity in another unit.
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
        @CompositeType(QuantityColumn.class) @AttributeOverride(name = "amount", column = @Column(name = "ordered"))
        Quantity ordered,

        @CompositeType(QuantityColumn.class) @AttributeOverride(name = "amount", column = @Column(name = "reserved"))
        Quantity reserved,

        @CompositeType(QuantityColumn.class)
        @AttributeOverride(name = "amount", column = @Column(name = "back_ordered"))
        Quantity backOrdered,

        @CompositeType(QuantityColumn.class) @AttributeOverride(name = "amount", column = @Column(name = "shipped"))
        Quantity shipped,

        @CompositeType(QuantityColumn.class) @AttributeOverride(name = "amount", column = @Column(name = "delivered"))
        Quantity delivered,

        @CompositeType(QuantityColumn.class) @AttributeOverride(name = "amount", column = @Column(name = "invoiced"))
        Quantity invoiced,

        @CompositeType(QuantityColumn.class) @AttributeOverride(name = "amount", column = @Column(name = "cancelled"))
        Quantity cancelled,

        @CompositeType(QuantityColumn.class) @AttributeOverride(name = "amount", column = @Column(name = "returned"))
        Quantity returned) {

    static LineQuantities of(Quantity ordered) {
        Quantity none = Quantity.zero(ordered.unit());
        return new LineQuantities(ordered, none, none, none, none, none, none, none);
    }

    /**
     * The laws of a line, which the database holds too: nothing is negative; no more is kept, waited for and gone than is
     * wanted and not cancelled, so that an order that has ended keeps nothing; no more is delivered or invoiced than has
     * left, and no more comes back than was delivered.
     */
    boolean lawful() {
        return Stream.of(ordered, reserved, backOrdered, shipped, delivered, invoiced, cancelled, returned)
                        .noneMatch(Quantity::isNegative)
                && !reserved.plus(backOrdered).plus(shipped).isMoreThan(ordered.difference(cancelled))
                && !delivered.isMoreThan(shipped)
                && !invoiced.isMoreThan(shipped)
                && !returned.isMoreThan(delivered);
    }

    /** All that is wanted is kept for it, but what is missing. */
    LineQuantities reserve(Quantity missing) {
        return kept(ordered.difference(cancelled).difference(shipped).difference(missing), missing);
    }

    /** So much of what was missing is kept now; less than nothing takes it away again. */
    LineQuantities serve(Quantity quantity) {
        return kept(reserved.plus(quantity), backOrdered.difference(quantity));
    }

    /** Nothing is kept for it or waited for any more. */
    LineQuantities unreserve() {
        return kept(none(), none());
    }

    private Quantity none() {
        return Quantity.zero(ordered.unit());
    }

    private LineQuantities kept(Quantity now, Quantity missing) {
        return new LineQuantities(ordered, now, missing, shipped, delivered, invoiced, cancelled, returned);
    }

    /** What was kept leaves. */
    LineQuantities ship(Quantity quantity) {
        return new LineQuantities(
                ordered,
                reserved.difference(quantity),
                backOrdered,
                shipped.plus(quantity),
                delivered,
                invoiced,
                cancelled,
                returned);
    }

    /** Everything leaves that has not left. */
    LineQuantities ship() {
        return ship(ordered.difference(cancelled).difference(shipped));
    }

    /** It is with the customer: never more of it than has left, whatever is reported. */
    LineQuantities deliver(Quantity quantity) {
        return new LineQuantities(
                ordered,
                reserved,
                backOrdered,
                shipped,
                delivered.plus(quantity).smaller(shipped),
                invoiced,
                cancelled,
                returned);
    }

    /** Everything that has left is with the customer. */
    LineQuantities deliver() {
        return deliver(shipped.difference(delivered));
    }

    /** So much of what was with the customer has come back. */
    LineQuantities takeBack(Quantity quantity) {
        return new LineQuantities(
                ordered, reserved, backOrdered, shipped, delivered, invoiced, cancelled, returned.plus(quantity));
    }

    /** So much of what came back is with the customer again. */
    LineQuantities giveAgain(Quantity quantity) {
        return new LineQuantities(
                ordered, reserved, backOrdered, shipped, delivered, invoiced, cancelled, returned.difference(quantity));
    }

    LineQuantities invoice() {
        return new LineQuantities(ordered, reserved, backOrdered, shipped, delivered, shipped, cancelled, returned);
    }

    LineQuantities cancel() {
        return new LineQuantities(
                ordered, none(), none(), shipped, delivered, invoiced, ordered.difference(shipped), returned);
    }

    /**
     * Fewer are wanted: those that it waits for are not waited for any more, then those that are kept are kept no longer.
     * Before anything was reserved for it there is neither.
     */
    LineQuantities lower(Quantity to) {
        Quantity less = ordered.difference(to);
        Quantity unmissed = less.smaller(backOrdered);
        Quantity freed = less.difference(unmissed).smaller(reserved);
        return new LineQuantities(
                to,
                reserved.difference(freed),
                backOrdered.difference(unmissed),
                shipped,
                delivered,
                invoiced,
                cancelled,
                returned);
    }

    /** More are wanted; whether they are there, {@link #keep} says. */
    LineQuantities raise(Quantity to) {
        return new LineQuantities(to, reserved, backOrdered, shipped, delivered, invoiced, cancelled, returned);
    }

    /** So much more is kept for it, and so much more is missing. */
    LineQuantities keep(Quantity more, Quantity missing) {
        return kept(reserved.plus(more), backOrdered.plus(missing));
    }

    boolean wanted() {
        return ordered.isPositive();
    }

    boolean kept() {
        return reserved.isPositive();
    }

    boolean missing() {
        return backOrdered.isPositive();
    }

    boolean left() {
        return shipped.isPositive();
    }

    /** Something of it is kept, and nothing of it is missing. */
    boolean ready() {
        return kept() && !missing();
    }

    boolean leftInFull() {
        return shipped.equals(ordered);
    }
}
