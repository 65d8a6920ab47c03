package io.orderwright.fulfilment.deliveries.picking;

import io.orderwright.fulfilment.deliveries.DeliveryNumbers;
import io.orderwright.fulfilment.deliveries.DeliveryView.Progress;
import io.orderwright.fulfilment.deliveries.ShippingEvent.DeliveryPacked;
import io.orderwright.fulfilment.deliveries.domain.Deliveries;
import io.orderwright.fulfilment.deliveries.domain.Delivery;
import io.orderwright.fulfilment.deliveries.parcels.Parcel;
import io.orderwright.fulfilment.deliveries.parcels.Parcel.Content;
import io.orderwright.fulfilment.deliveries.store.ParcelLedger;
import io.orderwright.fulfilment.deliveries.store.PickLedger;
import io.orderwright.fulfilment.deliveries.traced.TracedGoods;
import io.orderwright.fulfilment.deliveries.traced.TracedPiece;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.reference.Units;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts what was picked into parcels. A delivery is packed when all of it lies in parcels and each was weighed. */
@Service
@Transactional
public class Packing {

    private final Deliveries deliveries;
    private final PickLedger picks;
    private final ParcelLedger parcels;
    private final Units units;
    private final TracedGoods traced;
    private final ApplicationEventPublisher events;

    Packing(
            Deliveries deliveries,
            PickLedger picks,
            ParcelLedger parcels,
            Units units,
            TracedGoods traced,
            ApplicationEventPublisher events) {
        this.deliveries = deliveries;
        this.picks = picks;
        this.parcels = parcels;
        this.units = units;
        this.traced = traced;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public List<Parcel> parcels(String deliveryNumber) {
        return parcels.of(DeliveryNumbers.DELIVERY.idOf(deliveryNumber));
    }

    /** The serials and batches of what was picked, and in which parcel they lie. */
    @Transactional(readOnly = true)
    public List<TracedPiece> pieces(String deliveryNumber) {
        return traced.of(deliveryNumber);
    }

    /** The newest delivery with which a piece goes or went on which this is written, if there is one. */
    @Transactional(readOnly = true)
    public Optional<String> deliveryOf(String mark) {
        return traced.marked(mark, 1).stream().map(TracedPiece::delivery).findFirst();
    }

    /**
     * Picked pieces go into a parcel; returns its number.
     *
     * @throws Refusal INVALID for more than was picked and lies in no parcel, or for an unknown parcel; CONFLICT for a delivery
     *     that is not to be packed (any more)
     */
    public int pack(String deliveryNumber, PackGoods goods, String by) {
        Delivery delivery = held(deliveryNumber);
        PickLine line = picks.lines(delivery.id()).stream()
                .filter(one -> one.sku().equalsIgnoreCase(goods.sku().strip()))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("sku", "picking.wrong-sku", goods.sku(), deliveryNumber));
        units.requireMeasure("quantity", goods.quantity(), line.unit());
        Quantity said = Quantity.of(goods.quantity(), line.unit());
        if (said.isMoreThan(line.toPack())) {
            throw Refusal.invalid(
                    "quantity", "packing.too-many", line.sku(), line.toPack().plain());
        }
        int parcel = goods.parcel() == 0 ? parcels.open(delivery.id()) : known(delivery, goods.parcel());
        traced.pack(delivery.id(), parcel, line, goods);
        put(delivery, parcel, line.sku(), said);
        note(delivery, by);
        return parcel;
    }

    /**
     * Everything that was picked and lies in no parcel goes into a new one of this weight; returns its number.
     *
     * @throws Refusal CONFLICT when there is no such thing
     */
    public int packRest(String deliveryNumber, WeighParcel weight, String by) {
        Delivery delivery = held(deliveryNumber);
        List<PickLine> rest = picks.lines(delivery.id()).stream()
                .filter(line -> line.toPack().isPositive())
                .toList();
        if (rest.isEmpty()) {
            throw Refusal.conflict("packing.nothing-left", deliveryNumber);
        }
        int parcel = parcels.open(delivery.id());
        rest.forEach(line -> {
            traced.packRest(delivery.id(), parcel, line);
            put(delivery, parcel, line.sku(), line.toPack());
        });
        parcels.weigh(delivery.id(), parcel, weight.weight());
        note(delivery, by);
        return parcel;
    }

    /** @throws Refusal INVALID for an unknown parcel */
    public void weigh(String deliveryNumber, int parcel, WeighParcel weight, String by) {
        Delivery delivery = held(deliveryNumber);
        parcels.weigh(delivery.id(), known(delivery, parcel), weight.weight());
        note(delivery, by);
    }

    /** The parcel is opened again: what was in it is picked, but packed no more. */
    public void unpack(String deliveryNumber, int parcel, String by) {
        Delivery delivery = held(deliveryNumber);
        Parcel found = parcels.of(delivery.id()).stream()
                .filter(one -> one.number() == parcel)
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("parcel", "packing.parcel-unknown", deliveryNumber, parcel));
        for (Content content : found.contents()) {
            picks.packed(
                    delivery.id(), content.sku(), content.quantity().amount().negate());
        }
        traced.unpack(delivery.id(), parcel);
        parcels.remove(delivery.id(), parcel);
        note(delivery, by);
    }

    private void put(Delivery delivery, int parcel, String sku, Quantity quantity) {
        parcels.put(delivery.id(), parcel, sku, quantity);
        picks.packed(delivery.id(), sku, quantity.amount());
    }

    private int known(Delivery delivery, int parcel) {
        if (parcels.of(delivery.id()).stream().noneMatch(one -> one.number() == parcel)) {
            throw Refusal.invalid("parcel", "packing.parcel-unknown", delivery.number(), parcel);
        }
        return parcel;
    }

    private Delivery held(String deliveryNumber) {
        Delivery delivery = deliveries
                .hold(DeliveryNumbers.DELIVERY.idOf(deliveryNumber))
                .orElseThrow(() -> Refusal.notFound("delivery.unknown", deliveryNumber));
        delivery.mayBePacked();
        return delivery;
    }

    private void note(Delivery delivery, String by) {
        List<PickLine> lines = picks.lines(delivery.id());
        List<Parcel> now = parcels.of(delivery.id());
        boolean picked = lines.stream().allMatch(PickLine::right);
        boolean packed = picked
                && lines.stream().allMatch(line -> line.toPack().isZero())
                && now.stream().allMatch(parcel -> parcel.weight() != null);
        Progress progress = packed ? Progress.PACKED : picked ? Progress.PICKED : Progress.PICKING;
        boolean news = delivery.gathered(progress);
        if (packed && news) {
            events.publishEvent(new DeliveryPacked(delivery.orderNumber(), by, delivery.number(), now.size()));
        }
    }
}
