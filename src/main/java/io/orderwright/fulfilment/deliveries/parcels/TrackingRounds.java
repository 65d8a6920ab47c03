package io.orderwright.fulfilment.deliveries.parcels;

import io.orderwright.fulfilment.deliveries.DeliveryNumbers;
import io.orderwright.fulfilment.deliveries.ShippingSettings;
import io.orderwright.fulfilment.deliveries.shipments.Carrier;
import io.orderwright.fulfilment.deliveries.store.RoundLedger;
import io.orderwright.fulfilment.deliveries.store.TrackingLedger;
import io.orderwright.platform.ground.DocumentIds;
import io.orderwright.platform.kernel.CompanyCalendar;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the carriers where parcels are, many in one question: those that nobody has asked about for longest. One question per
 * carrier is under way at a time, so that one who does not answer is not asked ever more.
 */
@Service
@Transactional
@EnableConfigurationProperties(ShippingSettings.class)
public class TrackingRounds {

    private static final int MOST = 100;

    private final RoundLedger ledger;
    private final TrackingLedger tracking;
    private final DocumentIds ids;
    private final CompanyCalendar calendar;

    TrackingRounds(RoundLedger ledger, TrackingLedger tracking, DocumentIds ids, CompanyCalendar calendar) {
        this.ledger = ledger;
        this.tracking = tracking;
        this.ids = ids;
        this.calendar = calendar;
    }

    /** The number of a new round. */
    public String begin() {
        return DeliveryNumbers.TRACKING_ROUND.number(calendar.today(), ids.next(DeliveryNumbers.TRACKING_ROUND));
    }

    /** Whether there is anything to ask this carrier in this round. */
    public boolean ask(String round, Carrier carrier) {
        Instant now = calendar.now();
        ledger.giveUp(carrier.name(), now);
        List<String> asked = tracking.ask(carrier.name(), MOST, now);
        return !asked.isEmpty() && ledger.begin(round, carrier.name(), asked, now);
    }

    /** The carrier has answered, or will not. */
    public void end(String round, Carrier carrier) {
        ledger.end(round, carrier.name(), calendar.now());
    }

    /** The tracking numbers that are asked for in these rounds. */
    @Transactional(readOnly = true)
    public Map<String, List<String>> parcels(Carrier carrier, Collection<String> rounds) {
        return ledger.parcels(carrier.name(), List.copyOf(rounds));
    }
}
