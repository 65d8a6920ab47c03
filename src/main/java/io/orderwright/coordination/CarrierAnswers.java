package io.orderwright.coordination;

import io.orderwright.fulfilment.deliveries.parcels.CarrierReports;
import io.orderwright.fulfilment.deliveries.parcels.CarrierReports.Source;
import io.orderwright.fulfilment.deliveries.parcels.TrackingRounds;
import io.orderwright.fulfilment.deliveries.shipments.Carrier;
import io.orderwright.fulfilment.deliveries.shipments.Shipments;
import io.orderwright.integration.CarrierFormats;
import io.orderwright.integration.PartnerEffects;
import org.springframework.stereotype.Component;

/** What carriers answered to bookings, withdrawals and questions, as deliveries take it in. */
@Component
public class CarrierAnswers {

    private static final String BOOK = ".book-shipment";
    private static final String CANCEL = ".cancel-shipment";
    private static final String TRACK = ".track-parcels";

    private final Shipments shipments;
    private final CarrierReports reports;
    private final TrackingRounds rounds;
    private final PartnerEffects effects;
    private final CarrierFormats formats;

    CarrierAnswers(
            Shipments shipments,
            CarrierReports reports,
            TrackingRounds rounds,
            PartnerEffects effects,
            CarrierFormats formats) {
        this.shipments = shipments;
        this.reports = reports;
        this.rounds = rounds;
        this.effects = effects;
        this.formats = formats;
    }

    /**
     * The tracking numbers are read from the carrier's own answer.
     *
     * @throws IllegalStateException when there is none
     */
    public void booked(String deliveryNumber) {
        String partner = partner(deliveryNumber);
        String answer = effects.answers(deliveryNumber, partner + BOOK).stream()
                .reduce((first, second) -> second)
                .orElseThrow(() -> new IllegalStateException("No answer of " + partner + " for " + deliveryNumber));
        shipments.booked(deliveryNumber, formats.waybills(partner, answer));
        // The carrier may have told of its parcels before it answered us.
        reports.applySoon();
    }

    public void refused(String deliveryNumber) {
        shipments.refused(deliveryNumber, effects.refusal(deliveryNumber, partner(deliveryNumber) + BOOK));
    }

    public void withdrawalRefused(String deliveryNumber) {
        shipments.withdrawalRefused(deliveryNumber, effects.refusal(deliveryNumber, partner(deliveryNumber) + CANCEL));
    }

    /** The number of a new round; what was left over from before is applied first. */
    public String beginRound() {
        reports.applySoon();
        return rounds.begin();
    }

    /** A carrier that refused to answer is asked again in the next round. */
    public void tracked(String roundNumber, Carrier carrier) {
        effects.answers(roundNumber, carrier.partner() + TRACK)
                .forEach(answer -> reports.keep(carrier, formats.tracked(carrier.partner(), answer), Source.POLL));
        rounds.end(roundNumber, carrier);
    }

    private String partner(String deliveryNumber) {
        return shipments.find(deliveryNumber).orElseThrow().carrier().partner();
    }
}
