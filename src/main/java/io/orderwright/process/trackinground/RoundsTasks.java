package io.orderwright.process.trackinground;

import io.orderwright.fulfilment.deliveries.Carrier;
import io.orderwright.fulfilment.deliveries.ParcelTracking;
import io.orderwright.fulfilment.deliveries.ParcelTracking.Source;
import io.orderwright.fulfilment.deliveries.ShippingSettings;
import io.orderwright.fulfilment.deliveries.TrackingRounds;
import io.orderwright.integration.CarrierFormats;
import io.orderwright.integration.EffectRecord;
import io.orderwright.integration.EffectRecord.State;
import io.orderwright.integration.PartnerEffects;
import io.orderwright.process.engine.TaskBean;
import io.orderwright.process.engine.calls.Instance;
import io.orderwright.process.shipment.CarrierReports;

/** {@code rounds} in BPMN. */
@TaskBean(name = "rounds")
public class RoundsTasks {

    private final TrackingRounds rounds;
    private final ParcelTracking tracking;
    private final PartnerEffects effects;
    private final CarrierFormats formats;
    private final ShippingSettings settings;

    RoundsTasks(
            TrackingRounds rounds,
            ParcelTracking tracking,
            PartnerEffects effects,
            CarrierFormats formats,
            ShippingSettings settings) {
        this.rounds = rounds;
        this.tracking = tracking;
        this.effects = effects;
        this.formats = formats;
        this.settings = settings;
    }

    public String cycle() {
        return "R/" + settings.askEvery();
    }

    /** What was left over from before is applied, too; the round's number is the instance's business key. */
    public String begin() {
        tracking.applySoon();
        return Instance.named(rounds.begin());
    }

    public boolean ask(String roundNumber, String carrier) {
        return rounds.ask(roundNumber, Carrier.of(carrier));
    }

    /** A carrier that refused to answer is asked again in the next round. */
    public void answered(String roundNumber, String carrier) {
        Carrier asked = Carrier.of(carrier);
        effects.of(roundNumber).stream()
                .filter(effect ->
                        effect.topic().equals(asked.partner() + ".track-parcels") && effect.state() == State.DONE)
                .map(EffectRecord::response)
                .forEach(answer -> tracking.keep(
                        asked,
                        CarrierReports.of(formats.tracked(asked.partner(), String.valueOf(answer))),
                        Source.POLL));
        rounds.end(roundNumber, asked);
    }
}
