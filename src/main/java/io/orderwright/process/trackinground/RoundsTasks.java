package io.orderwright.process.trackinground;

import io.orderwright.coordination.CarrierAnswers;
import io.orderwright.fulfilment.deliveries.ShippingSettings;
import io.orderwright.fulfilment.deliveries.parcels.TrackingRounds;
import io.orderwright.fulfilment.deliveries.shipments.Carrier;
import io.orderwright.process.engine.TaskBean;
import io.orderwright.process.engine.calls.Instance;
import io.orderwright.process.engine.calls.Timers;

/** {@code rounds} in BPMN. */
@TaskBean(name = "rounds")
public class RoundsTasks {

    private final TrackingRounds rounds;
    private final CarrierAnswers answers;
    private final ShippingSettings settings;

    RoundsTasks(TrackingRounds rounds, CarrierAnswers answers, ShippingSettings settings) {
        this.rounds = rounds;
        this.answers = answers;
        this.settings = settings;
    }

    public String cycle() {
        return Timers.every(settings.askEvery());
    }

    /** The round's number is the instance's business key. */
    public String begin() {
        return Instance.named(answers.beginRound());
    }

    public boolean ask(String roundNumber, String carrier) {
        return rounds.ask(roundNumber, Carrier.of(carrier));
    }

    /** A carrier that refused to answer is asked again in the next round. */
    public void answered(String roundNumber, String carrier) {
        answers.tracked(roundNumber, Carrier.of(carrier));
    }
}
