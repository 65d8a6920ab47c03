package io.orderwright.process.shipment;

import io.orderwright.fulfilment.deliveries.CarrierReport;
import io.orderwright.fulfilment.deliveries.ParcelStatus;
import io.orderwright.integration.CarrierNews;
import java.util.List;

/** What was read of a carrier's words, as shipping takes it in. */
public final class CarrierReports {

    private CarrierReports() {}

    public static List<CarrierReport> of(List<CarrierNews> news) {
        return news.stream()
                .map(one -> new CarrierReport(
                        one.eventId(),
                        one.trackingNumber(),
                        ParcelStatus.valueOf(one.status()),
                        one.carrierStatus(),
                        one.happenedAt(),
                        one.place(),
                        one.signedBy()))
                .toList();
    }
}
