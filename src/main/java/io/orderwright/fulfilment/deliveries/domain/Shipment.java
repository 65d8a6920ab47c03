package io.orderwright.fulfilment.deliveries.domain;

import io.orderwright.fulfilment.deliveries.shipments.Carrier;
import io.orderwright.fulfilment.deliveries.shipments.ShipmentView;
import io.orderwright.fulfilment.deliveries.shipments.ShipmentView.ShipmentState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was agreed with a carrier about a delivery. */
@Entity
public class Shipment {

    /** The delivery's. */
    @Id
    @Column(name = "delivery_id")
    private Long id;

    @Version
    private @Nullable Integer version;

    private String number;
    private String orderNumber;

    @Column(name = "handover_no")
    private int handover;

    @Enumerated(EnumType.STRING)
    private Carrier carrier;

    @Enumerated(EnumType.STRING)
    private ShipmentState state;

    private String handedBy;
    private Instant handedAt;
    private String remark = "";
    private @Nullable String attention;
    private Instant newsAt;
    private @Nullable String signedBy;
    private @Nullable Instant deliveredAt;
    private String proof = "";
    private @Nullable String provedBy;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected Shipment() {}

    /** Handed over for the first time. */
    public Shipment(Delivery delivery, Carrier carrier, String by, Instant now) {
        this.id = delivery.id();
        this.number = delivery.number();
        this.orderNumber = delivery.orderNumber();
        this.state = ShipmentState.BOOKING;
        this.carrier = carrier;
        this.handover = 1;
        this.handedBy = by;
        this.handedAt = now;
        this.newsAt = now;
    }

    /** After it came back it is handed over once more, under the next number. */
    public void handOver(Carrier to, String by, Instant now) {
        move(ShipmentTransition.HAND_OVER, "");
        offeredTo(to);
        handedBy = by;
        handedAt = now;
        newsAt = now;
        attention = null;
    }

    public void book() {
        move(ShipmentTransition.BOOK, "");
    }

    public void refuse(String reason) {
        move(ShipmentTransition.REFUSE, reason);
    }

    /** After a refusal another carrier is asked, or the same again. */
    public void offerAgain(Carrier to) {
        move(ShipmentTransition.OFFER_AGAIN, "");
        offeredTo(to);
    }

    private void offeredTo(Carrier to) {
        carrier = to;
        handover++;
    }

    public void bringOurselves(String comment) {
        move(ShipmentTransition.BRING_OURSELVES, comment);
    }

    public void withdraw(String reason) {
        move(ShipmentTransition.WITHDRAW, reason);
    }

    public void giveBack() {
        move(ShipmentTransition.GIVE_BACK, remark);
        attention = null;
    }

    /** The carrier comes all the same: somebody must talk to it. */
    public void keep(String reason) {
        move(ShipmentTransition.KEEP, reason);
        attention = ShipmentView.NOT_WITHDRAWN;
    }

    /**
     * A carrier has told of one of its parcels.
     *
     * @param trouble the status of a parcel that a person must look at, if there is one
     */
    public void hear(@Nullable String trouble, Instant now) {
        move(ShipmentTransition.HEAR, remark);
        newsAt = now;
        if (state == ShipmentState.BOOKED) {
            attention = trouble != null ? trouble : ShipmentView.NOT_WITHDRAWN.equals(attention) ? attention : null;
        }
    }

    /** Somebody has the goods: as the carrier says, or as somebody found out. */
    public void prove(String by, Instant at, String note, String toldBy) {
        move(ShipmentTransition.PROVE, remark);
        signedBy = by;
        deliveredAt = at;
        proof = note;
        provedBy = toldBy;
    }

    /** @return whether nobody knew of any trouble with it before */
    public boolean warn(String trouble) {
        move(ShipmentTransition.WARN, remark);
        boolean news = attention == null;
        if (news) {
            attention = trouble;
        }
        return news;
    }

    /** Somebody has looked after it; what was found out is another transition. */
    public void followUp(Instant now) {
        move(ShipmentTransition.FOLLOW_UP, remark);
        heardOf(now);
    }

    private void heardOf(Instant now) {
        attention = null;
        newsAt = now;
    }

    /** It will not be brought. */
    public void lose(String comment, Instant now) {
        move(ShipmentTransition.LOSE, comment);
        heardOf(now);
    }

    /** @throws NullPointerException when nobody has said that it was brought: the diagram asks first */
    public void arrive() {
        Objects.requireNonNull(deliveredAt, "asked for what nobody has brought");
        move(ShipmentTransition.ARRIVE, remark);
        attention = null;
    }

    private void move(ShipmentTransition transition, String word) {
        state = transition.after(number, state);
        remark = word;
    }

    public long id() {
        return id;
    }

    public ShipmentState state() {
        return state;
    }

    public ShipmentView view() {
        return new ShipmentView(
                id,
                number,
                orderNumber,
                handover,
                carrier,
                state,
                handedBy,
                handedAt,
                remark,
                attention,
                newsAt,
                signedBy,
                deliveredAt,
                proof,
                provedBy);
    }
}
