package io.orderwright.fulfilment.deliveries.parcels;

import io.orderwright.fulfilment.deliveries.ShippingEvent.ShipmentMoved;
import io.orderwright.fulfilment.deliveries.domain.CarrierShipments;
import io.orderwright.fulfilment.deliveries.domain.Shipment;
import io.orderwright.fulfilment.deliveries.shipments.Carrier;
import io.orderwright.fulfilment.deliveries.shipments.ShipmentView;
import io.orderwright.fulfilment.deliveries.store.ShipmentQueries;
import io.orderwright.fulfilment.deliveries.store.TrackingLedger;
import io.orderwright.fulfilment.deliveries.store.TrackingLedger.KnownParcel;
import io.orderwright.fulfilment.deliveries.store.TrackingLedger.WaitingReport;
import io.orderwright.platform.kernel.BusinessEvent;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in what carriers tell about parcels, by whatever way and in whatever order, as often as they like. It is written
 * down first and applied then: each report counts once, an older word never replaces a newer one, and every word is kept.
 */
@Service
public class CarrierReports {

    private static final int BATCH = 200;
    private static final int HISTORY = 200;
    private static final int ATTEMPTS = 3;

    private static final Logger log = LoggerFactory.getLogger(CarrierReports.class);

    private final ReportThread applying = new ReportThread();
    private final TrackingLedger ledger;
    private final CarrierShipments shipments;
    private final ShipmentQueries queries;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CarrierReports(
            TrackingLedger ledger,
            CarrierShipments shipments,
            ShipmentQueries queries,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.ledger = ledger;
        this.shipments = shipments;
        this.queries = queries;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** How we came to know. */
    public enum Source {
        CALLBACK,
        POLL
    }

    /** Keeps the reports; when that is committed they are applied, beside whatever the caller does next. */
    @Transactional
    public void keep(Carrier carrier, Collection<CarrierReport> reports, Source source) {
        ledger.write(carrier.name(), reports, source.name(), clock.instant());
        applySoon();
    }

    /** Applies what is kept and was not applied yet, once the caller's transaction is committed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void applySoon() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                applying.execute(CarrierReports.this::applyAll);
            }
        });
    }

    private void applyAll() {
        try {
            applyKept();
            transaction.executeWithoutResult(status -> wakeBrought());
        } catch (RuntimeException e) {
            log.warn("Carriers' reports wait for the next round", e);
        }
    }

    @PreDestroy
    void stop() {
        applying.close();
    }

    /** Applies what is kept, each report in a transaction of its own; what cannot be applied now stays for the next time. */
    void applyKept() {
        List<WaitingReport> waiting;
        do {
            waiting = read();
            int applied = 0;
            RuntimeException failure = null;
            for (WaitingReport report : waiting) {
                try {
                    persistently(report);
                    applied++;
                } catch (RuntimeException e) {
                    failure = e;
                }
            }
            if (failure != null && applied == 0) {
                throw failure;
            }
        } while (waiting.size() == BATCH);
    }

    /** Whoever answers a question about the shipment at the same moment may have been faster. */
    private void persistently(WaitingReport report) {
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.executeWithoutResult(status -> apply(report));
                return;
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private List<WaitingReport> read() {
        List<WaitingReport> waiting = transaction.execute(status -> ledger.waiting(BATCH));
        return waiting == null ? List.of() : waiting;
    }

    private void apply(WaitingReport report) {
        Optional<KnownParcel> known = ledger.find(report.carrier(), report.trackingNumber());
        if (known.isEmpty()) {
            ledger.outcome(report.id(), "UNKNOWN_PARCEL");
            return;
        }
        Shipment held = shipments.hold(known.get().deliveryNumber()).orElseThrow();
        // Read again while the shipment is held: somebody else may have been told meanwhile.
        TrackedParcel parcel = ledger.find(report.carrier(), report.trackingNumber())
                .orElseThrow()
                .parcel();
        boolean newer = report.happenedAt().isAfter(parcel.at())
                || report.happenedAt().equals(parcel.at()) && report.status().compareTo(parcel.status()) > 0;
        if (!ledger.outcome(report.id(), newer ? "CURRENT" : "OLDER") || !newer) {
            return;
        }
        ledger.current(parcel, report.status(), report.happenedAt());
        ShipmentView shipment = held.view();
        if (shipment.handover() == known.get().handover() && shipment.underWay()) {
            follow(held, shipment, report);
        }
    }

    private void follow(Shipment held, ShipmentView shipment, WaitingReport report) {
        List<TrackedParcel> parcels = ledger.of(shipment.id(), shipment.handover());
        String trouble = parcels.stream()
                .filter(parcel -> parcel.status().needsAttention())
                .map(parcel -> parcel.status().name())
                .findFirst()
                .orElse(null);
        held.hear(trouble, clock.instant());
        if (parcels.stream().allMatch(parcel -> parcel.status() == ParcelStatus.DELIVERED)) {
            Instant last = parcels.stream()
                    .map(TrackedParcel::at)
                    .max(Instant::compareTo)
                    .orElse(report.happenedAt());
            held.prove(report.signedBy(), last, "", shipment.carrier().name());
        }
        shipments.saveAndFlush(held);
        events.publishEvent(new ShipmentMoved(
                shipment.orderNumber(),
                BusinessEvent.SYSTEM,
                shipment.number(),
                report.trackingNumber(),
                "parcel." + report.status()));
    }

    /** Tells the process of what was brought before we knew that it had left. */
    private void wakeBrought() {
        queries.broughtUnnoticed()
                .forEach(shipment -> events.publishEvent(new ShipmentMoved(
                        shipment.orderNumber(),
                        BusinessEvent.SYSTEM,
                        shipment.number(),
                        "",
                        "parcel." + ParcelStatus.DELIVERED)));
    }

    /** The parcels of the delivery's last hand-over to a carrier. */
    @Transactional(readOnly = true)
    public List<TrackedParcel> parcels(ShipmentView shipment) {
        return ledger.of(shipment.id(), shipment.handover());
    }

    /** What was told about the delivery's parcels, the newest first. */
    @Transactional(readOnly = true)
    public List<ParcelNews> history(ShipmentView shipment) {
        return ledger.history(shipment.id(), HISTORY);
    }
}
