package io.orderwright.fulfilment.deliveries.domain;

import io.orderwright.fulfilment.deliveries.DeliveryLine;
import io.orderwright.fulfilment.deliveries.DeliveryView;
import io.orderwright.fulfilment.deliveries.DeliveryView.Arrival;
import io.orderwright.fulfilment.deliveries.DeliveryView.Handover;
import io.orderwright.fulfilment.deliveries.DeliveryView.Progress;
import io.orderwright.fulfilment.deliveries.DeliveryView.State;
import io.orderwright.fulfilment.deliveries.ProofOfDelivery;
import io.orderwright.platform.kernel.Refusal;
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
    private State state = State.OPEN;

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

    private @Nullable String receivedBy;
    private @Nullable Instant receivedAt;
    private @Nullable String proofNote;
    private @Nullable String provedBy;
    private @Nullable Instant provedAt;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected Delivery() {}

    /** It takes only these goods of its order. */
    public void takes(List<DeliveryLine> part) {
        goods = List.copyOf(part);
    }

    /** Goods that a carrier was booked for leave with that one, whatever is said; others need a word about who takes them. */
    public void dispatch(String by, String withCarrier, String trackingNumber, Instant now) {
        if (state != State.OPEN) {
            throw Refusal.conflict("delivery.not-open", number, state);
        }
        if (progress == Progress.PICKING) {
            throw Refusal.conflict("delivery.pick-incomplete", number);
        }
        if (handover != null && handover != Handover.BOOKED) {
            throw switch (handover) {
                case REFUSED -> Refusal.conflict("delivery.handover-REFUSED", number);
                case WITHDRAWING -> Refusal.conflict("delivery.handover-WITHDRAWING", number);
                default -> Refusal.conflict("delivery.handover-BOOKING", number);
            };
        }
        if (handover == null) {
            carrier = said("carrier", withCarrier, "orders.carrier-missing");
            tracking = said("tracking", trackingNumber, "orders.tracking-missing");
        }
        state = State.DISPATCHED;
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
        if (state != State.DISPATCHED) {
            throw Refusal.conflict("delivery.not-left", number);
        }
        if (handover != null) {
            throw Refusal.conflict("delivery.carrier-tells", number);
        }
        ProofOfDelivery known = proof();
        if (known != null) {
            if (said.receivedBy().equals(known.receivedBy())
                    && said.receivedAt().equals(known.receivedAt())
                    && said.note().equals(known.note())) {
                return false;
            }
            throw Refusal.conflict("delivery.proved", number, known.receivedBy(), known.recordedBy());
        }
        if (said.receivedAt().isAfter(said.recordedAt())) {
            throw Refusal.invalid("receivedAt", "delivery.received-in-future");
        }
        if (dispatchedAt != null && said.receivedAt().isBefore(dispatchedAt.truncatedTo(ChronoUnit.MINUTES))) {
            throw Refusal.invalid("receivedAt", "delivery.received-before-left");
        }
        arrival = Arrival.DELIVERED;
        receivedBy = said.receivedBy();
        receivedAt = said.receivedAt();
        proofNote = said.note();
        provedBy = said.recordedBy();
        provedAt = said.recordedAt();
        return true;
    }

    private @Nullable ProofOfDelivery proof() {
        return receivedBy == null || receivedAt == null || proofNote == null || provedBy == null || provedAt == null
                ? null
                : new ProofOfDelivery(receivedBy, receivedAt, proofNote, provedBy, provedAt);
    }

    public void cancel() {
        if (state == State.DISPATCHED) {
            throw Refusal.conflict("delivery.not-open", number, state);
        }
        if (handover != null) {
            throw Refusal.conflict("delivery.at-carrier", number);
        }
        state = State.CANCELLED;
        progress = null;
    }

    /** Whether the warehouse has begun to pick it. */
    public boolean begun() {
        return progress != null;
    }

    public long id() {
        return id;
    }

    public State state() {
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
                proof());
    }
}
