package io.orderwright.fulfilment.deliveries.domain;

import io.orderwright.fulfilment.deliveries.DeliveryLine;
import io.orderwright.fulfilment.deliveries.DeliveryView;
import io.orderwright.fulfilment.deliveries.DeliveryView.Arrival;
import io.orderwright.fulfilment.deliveries.DeliveryView.DeliveryState;
import io.orderwright.fulfilment.deliveries.DeliveryView.Handover;
import io.orderwright.fulfilment.deliveries.DeliveryView.Progress;
import io.orderwright.fulfilment.deliveries.GoodsOfDelivery;
import io.orderwright.fulfilment.deliveries.ProofOfDelivery;
import io.orderwright.platform.kernel.Refusal;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Goods of one order on their way out. */
@Entity
public class Delivery {

    @Id
    private Long id;

    @Version
    private @Nullable Integer version;

    private String number;
    private String orderNumber;
    private String customerName;

    @Enumerated(EnumType.STRING)
    private DeliveryState state = DeliveryState.OPEN;

    private @Nullable String carrier;
    private @Nullable String tracking;
    private Instant releasedAt;
    private @Nullable String dispatchedBy;
    private @Nullable Instant dispatchedAt;

    /** Absent where it takes all that was ordered: most do, and need no more to be written. */
    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable List<DeliveryLine> goods;

    @Enumerated(EnumType.STRING)
    private @Nullable Progress progress;

    /** Set where a carrier was asked; its answer is written beside us. */
    @Enumerated(EnumType.STRING)
    private @Nullable Handover handover;

    @Enumerated(EnumType.STRING)
    private @Nullable Arrival arrival;

    @Embedded
    private @Nullable DeliveryProof proof;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected Delivery() {}

    /** @param part what it takes of its order; absent where that is all */
    public Delivery(
            long id,
            String number,
            String orderNumber,
            String customerName,
            @Nullable List<DeliveryLine> part,
            Instant now) {
        this.id = id;
        this.number = number;
        this.orderNumber = orderNumber;
        this.customerName = customerName;
        this.goods = part == null ? null : List.copyOf(part);
        this.releasedAt = now;
    }

    /** After it was called back it goes out again, under its number. */
    public void releaseAgain(GoodsOfDelivery part, Instant now) {
        DeliveryTransition.RELEASE.check(orderNumber, state, hands());
        move(DeliveryTransition.RELEASE);
        List<DeliveryLine> taken = part.of(number);
        goods = taken == null ? null : List.copyOf(taken);
        releasedAt = now;
    }

    /** Nothing is written yet: whether goods may be taken off the shelf for it, or put back. */
    public void mayBePicked() {
        DeliveryTransition.PICK.check(number, state, hands());
    }

    /** @throws Refusal CONFLICT also when nothing was picked */
    public void mayBePacked() {
        DeliveryTransition.PACK.check(number, state, hands());
        if (progress == null) {
            throw Refusal.conflict("packing.nothing-picked", number);
        }
    }

    /**
     * So far the warehouse is with it.
     *
     * @return whether it was not there before
     */
    public boolean gathered(Progress now) {
        move(DeliveryTransition.PICK);
        boolean news = progress != now;
        progress = now;
        return news;
    }

    /** Nothing is written yet: whether it may take less. */
    public void mayBeReduced() {
        DeliveryTransition.REDUCE.check(number, state, hands());
    }

    /** It takes no more than this of its order, because less is wanted, or what is more follows. */
    public void takeOnly(List<DeliveryLine> left, DeliveryTransition because) {
        if (left.isEmpty()) {
            throw Refusal.conflict("change.delivery-empty", number);
        }
        move(because);
        goods = List.copyOf(left);
    }

    /** A carrier is asked to bring it; what is not packed is not offered. */
    public void offer() {
        DeliveryTransition.OFFER.check(number, state, hands());
        if (progress != Progress.PACKED) {
            throw Refusal.conflict("shipment.not-packed", number);
        }
        move(DeliveryTransition.OFFER);
    }

    /** The carrier comes, or comes all the same. */
    public void book(String withCarrier, String trackingNumbers) {
        move(DeliveryTransition.BOOK);
        carrier = withCarrier;
        tracking = trackingNumbers;
    }

    public void refuse() {
        move(DeliveryTransition.REFUSE);
    }

    public void offerAgain() {
        move(DeliveryTransition.OFFER_AGAIN);
    }

    public void bringOurselves() {
        move(DeliveryTransition.BRING_OURSELVES);
    }

    /** The carrier is asked to give it back. */
    public void withdraw() {
        move(DeliveryTransition.WITHDRAW);
        noCarrier();
    }

    /** The carrier does not come. */
    public void giveBack() {
        move(DeliveryTransition.GIVE_BACK);
        noCarrier();
    }

    private void noCarrier() {
        carrier = null;
        tracking = null;
    }

    private void move(DeliveryTransition transition) {
        transition.check(number, state, hands());
        handover = transition.after(hands()).handover();
        state = transition.after(state);
    }

    private Custody hands() {
        return Custody.of(handover);
    }

    /** Goods that a carrier was booked for leave with that one, whatever is said; others need a word about who takes them. */
    public void dispatch(String by, String withCarrier, String trackingNumber, Instant now) {
        DeliveryTransition.DISPATCH.check(number, state, hands());
        if (progress == Progress.PICKING) {
            throw Refusal.conflict("delivery.pick-incomplete", number);
        }
        if (handover == null) {
            carrier = said("carrier", withCarrier, "orders.carrier-missing");
            tracking = said("tracking", trackingNumber, "orders.tracking-missing");
        }
        move(DeliveryTransition.DISPATCH);
        dispatchedBy = by;
        dispatchedAt = now;
    }

    private static String said(String field, String text, String missing) {
        if (text.isBlank()) {
            throw Refusal.invalid(field, missing);
        }
        return text;
    }

    /**
     * The customer has it. Whoever hands goods over reads the minute from a clock on the wall, so that they may come in the
     * minute in which they left.
     *
     * @return whether it was not known before: who says the same again has said nothing new
     */
    public boolean prove(ProofOfDelivery said) {
        DeliveryTransition.PROVE.check(number, state, hands());
        if (proof != null) {
            if (proof.says(said)) {
                return false;
            }
            ProofOfDelivery known = proof.said();
            throw Refusal.conflict("delivery.proved", number, known.receivedBy(), known.recordedBy());
        }
        if (said.receivedAt().isAfter(said.recordedAt())) {
            throw Refusal.invalid("receivedAt", "delivery.received-in-future");
        }
        if (dispatchedAt != null && said.receivedAt().isBefore(dispatchedAt.truncatedTo(ChronoUnit.MINUTES))) {
            throw Refusal.invalid("receivedAt", "delivery.received-before-left");
        }
        arrivedWith(said);
        return true;
    }

    /** The carrier has brought it, as it or a person says. */
    public void arrive(ProofOfDelivery said) {
        move(DeliveryTransition.ARRIVE);
        arrivedWith(said);
    }

    /** The carrier has not brought it, and will not. */
    public void lose() {
        move(DeliveryTransition.LOSE);
        arrival = Arrival.NOT_DELIVERED;
    }

    private void arrivedWith(ProofOfDelivery said) {
        arrival = Arrival.DELIVERED;
        proof = new DeliveryProof(said);
    }

    /** The order is not carried out, or not now. */
    public void cancel() {
        move(DeliveryTransition.CANCEL);
        progress = null;
    }

    /** Whether the warehouse has begun to pick it. */
    public boolean begun() {
        return progress != null;
    }

    public long id() {
        return id;
    }

    public String orderNumber() {
        return orderNumber;
    }

    public @Nullable Progress progress() {
        return progress;
    }

    public DeliveryState state() {
        return state;
    }

    public String number() {
        return number;
    }

    public DeliveryView view() {
        return new DeliveryView(
                id,
                number,
                orderNumber,
                customerName,
                state,
                carrier,
                tracking,
                releasedAt,
                dispatchedBy,
                dispatchedAt,
                goods,
                progress,
                handover,
                arrival,
                proof == null ? null : proof.said());
    }
}
