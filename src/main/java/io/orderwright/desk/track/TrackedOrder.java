package io.orderwright.desk.track;

import io.orderwright.desk.ParcelsOfOrder.CarrierParcels;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.fulfilment.deliveries.DeliveryView;
import io.orderwright.fulfilment.deliveries.DeliveryView.Arrival;
import io.orderwright.fulfilment.deliveries.ProofOfDelivery;
import io.orderwright.fulfilment.deliveries.parcels.ParcelStatus;
import io.orderwright.sales.orders.OrderView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that the page may show of an order, copied out of what we know of it, so that nothing else can reach the page.
 *
 * @param phone with its middle hidden
 * @param shipTo the town, and nothing more exact, where the goods go
 * @param arrived everything that has left is with the customer
 */
record TrackedOrder(
        String number,
        Instant placedAt,
        @Nullable LocalDate requestedOn,
        @Nullable String phone,
        @Nullable String shipTo,
        TrackingStage stage,
        boolean arrived,
        List<Parcel> parcels,
        List<Document> documents) {

    /**
     * Goods that have left.
     *
     * @param status where the carrier, or whoever brought it, says that it is; absent where nobody tells us
     * @param at since when
     * @param receivedBy who took it, absent where nobody says
     */
    record Parcel(
            @Nullable String carrier,
            @Nullable String trackingNumber,
            @Nullable Instant leftAt,
            @Nullable ParcelStatus status,
            @Nullable Instant at,
            @Nullable String receivedBy) {}

    /**
     * A paper that exists.
     *
     * @param kind such as {@code INVOICE}
     */
    record Document(String kind, String number, @Nullable LocalDate on) {

        /** Whether it can be had as PDF: what asks for money, or takes back. */
        public boolean printed() {
            return on != null;
        }
    }

    static TrackedOrder of(
            OrderView order,
            List<DeliveryView> deliveries,
            Map<String, CarrierParcels> byCarrier,
            List<InvoiceView> billed) {
        List<DeliveryView> gone = deliveries.stream()
                .filter(one -> one.state() == DeliveryView.DeliveryState.DISPATCHED)
                .toList();
        return new TrackedOrder(
                order.number(),
                order.placedAt(),
                order.requestedOn(),
                masked(order.phone()),
                order.shipTo() == null ? null : order.shipTo().city(),
                TrackingStage.of(order.state()),
                !gone.isEmpty() && gone.stream().allMatch(one -> one.arrival() == Arrival.DELIVERED),
                gone.stream()
                        .flatMap(one -> parcels(one, byCarrier.get(one.number())))
                        .toList(),
                Stream.concat(
                                gone.stream().map(one -> new Document("DELIVERY", one.number(), null)),
                                billed.stream()
                                        .map(one -> new Document(
                                                one.kind() == InvoiceKind.CREDIT ? "CREDIT_NOTE" : "INVOICE",
                                                one.number(),
                                                one.issuedOn())))
                        .toList());
    }

    private static Stream<Parcel> parcels(DeliveryView delivery, @Nullable CarrierParcels byCarrier) {
        if (byCarrier == null) {
            ProofOfDelivery proof = delivery.proof();
            return Stream.of(new Parcel(
                    delivery.carrier(),
                    delivery.tracking(),
                    delivery.dispatchedAt(),
                    proof == null ? null : ParcelStatus.DELIVERED,
                    proof == null ? null : proof.receivedAt(),
                    proof == null ? null : proof.receivedBy()));
        }
        String signedBy = byCarrier.shipment().signedBy();
        return byCarrier.parcels().stream()
                .map(parcel -> new Parcel(
                        delivery.carrier(),
                        parcel.trackingNumber(),
                        delivery.dispatchedAt(),
                        parcel.status(),
                        parcel.status() == ParcelStatus.ANNOUNCED ? null : parcel.at(),
                        parcel.status() == ParcelStatus.DELIVERED && signedBy != null && !signedBy.isBlank()
                                ? signedBy
                                : null));
    }

    /** The first three and the last two characters of a number that is long enough to hide something between them. */
    static @Nullable String masked(@Nullable String phone) {
        if (phone == null || phone.isBlank()) {
            return null;
        }
        String plain = phone.trim();
        int open = plain.length() < 8 ? 0 : 3;
        int end = plain.length() < 8 ? 0 : 2;
        return plain.substring(0, open)
                + "*".repeat(plain.length() - open - end)
                + plain.substring(plain.length() - end);
    }
}
