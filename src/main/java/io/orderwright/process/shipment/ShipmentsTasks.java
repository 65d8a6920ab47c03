package io.orderwright.process.shipment;

import io.orderwright.fulfilment.deliveries.Carrier;
import io.orderwright.fulfilment.deliveries.FollowUp;
import io.orderwright.fulfilment.deliveries.FollowUp.Outcome;
import io.orderwright.fulfilment.deliveries.ParcelTracking;
import io.orderwright.fulfilment.deliveries.ShipmentView;
import io.orderwright.fulfilment.deliveries.Shipments;
import io.orderwright.fulfilment.deliveries.ShippingSettings;
import io.orderwright.integration.CarrierFormats;
import io.orderwright.integration.EffectRecord;
import io.orderwright.integration.EffectRecord.State;
import io.orderwright.integration.PartnerEffects;
import io.orderwright.process.engine.TaskBean;
import io.orderwright.process.engine.calls.Person;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code shipments} in BPMN. */
@TaskBean(name = "shipments")
public class ShipmentsTasks {

    private final Shipments shipments;
    private final ParcelTracking tracking;
    private final PartnerEffects effects;
    private final CarrierFormats formats;
    private final ShippingSettings settings;

    ShipmentsTasks(
            Shipments shipments,
            ParcelTracking tracking,
            PartnerEffects effects,
            CarrierFormats formats,
            ShippingSettings settings) {
        this.shipments = shipments;
        this.tracking = tracking;
        this.effects = effects;
        this.formats = formats;
        this.settings = settings;
    }

    public boolean isWith(String deliveryNumber, String carrier) {
        return of(deliveryNumber).carrier() == Carrier.of(carrier);
    }

    /** The tracking numbers are read from the carrier's own answer. */
    public void booked(String deliveryNumber) {
        String partner = of(deliveryNumber).carrier().partner();
        String answer = last(deliveryNumber, partner + ".book-shipment", State.DONE)
                .map(EffectRecord::response)
                .orElseThrow(() -> new IllegalStateException("No answer of " + partner + " for " + deliveryNumber));
        shipments.booked(deliveryNumber, formats.waybills(partner, answer));
        // The carrier may have told of its parcels before it answered us.
        tracking.applySoon();
    }

    public void refused(String deliveryNumber) {
        shipments.refused(deliveryNumber, reason(deliveryNumber, ".book-shipment"));
    }

    public void refusalResolved(String deliveryNumber, String bookWith, String comment) {
        shipments.resolveRefusal(deliveryNumber, bookWith, comment, Person.acting());
    }

    public String look(String deliveryNumber) {
        return shipments.look(deliveryNumber);
    }

    public Date patientUntil(String deliveryNumber) {
        return Date.from(of(deliveryNumber).newsAt().plus(settings.silence()));
    }

    public void silent(String deliveryNumber) {
        shipments.silent(deliveryNumber);
    }

    public void followedUp(String deliveryNumber, String outcome, String signedBy, String comment) {
        shipments.followedUp(deliveryNumber, new FollowUp(Outcome.of(outcome), signedBy, comment), Person.acting());
    }

    public void recordDelivery(String deliveryNumber) {
        shipments.delivered(deliveryNumber);
    }

    public void withdrawn(String deliveryNumber) {
        shipments.withdrawn(deliveryNumber);
    }

    public void withdrawalRefused(String deliveryNumber) {
        shipments.withdrawalRefused(deliveryNumber, reason(deliveryNumber, ".cancel-shipment"));
    }

    private String reason(String deliveryNumber, String action) {
        @Nullable
        String reason = last(deliveryNumber, of(deliveryNumber).carrier().partner() + action, State.REFUSED)
                .map(EffectRecord::reason)
                .orElse(null);
        return Objects.requireNonNullElse(reason, "");
    }

    private Optional<EffectRecord> last(String deliveryNumber, String topic, State state) {
        return effects.of(deliveryNumber).stream()
                .filter(effect -> effect.topic().equals(topic) && effect.state() == state)
                .reduce((first, second) -> second);
    }

    private ShipmentView of(String deliveryNumber) {
        return shipments.find(deliveryNumber).orElseThrow();
    }
}
