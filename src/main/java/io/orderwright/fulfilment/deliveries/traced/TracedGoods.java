package io.orderwright.fulfilment.deliveries.traced;

import io.orderwright.fulfilment.deliveries.DeliveryNumbers;
import io.orderwright.fulfilment.deliveries.picking.PackGoods;
import io.orderwright.fulfilment.deliveries.picking.PickGoods;
import io.orderwright.fulfilment.deliveries.picking.PickLine;
import io.orderwright.fulfilment.deliveries.ports.RestockedPieces;
import io.orderwright.fulfilment.deliveries.store.PieceWhereabouts;
import io.orderwright.fulfilment.deliveries.store.TracedLedger;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.keys.BusinessKey;
import io.orderwright.platform.reference.goods.Traceability;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which pieces are picked for a delivery, and in which parcel they lie. As many are named as are picked, and a piece with a
 * serial number is picked for one delivery as long as it is out.
 */
@Service
@Transactional
public class TracedGoods {

    private final TracedLedger ledger;
    private final PieceWhereabouts whereabouts;
    private final RestockedPieces restocked;
    private final CompanyCalendar calendar;

    TracedGoods(
            TracedLedger ledger, PieceWhereabouts whereabouts, RestockedPieces restocked, CompanyCalendar calendar) {
        this.whereabouts = whereabouts;
        this.restocked = restocked;
        this.ledger = ledger;
        this.calendar = calendar;
    }

    /** Those of a delivery, by product and what is written on them. */
    @Transactional(readOnly = true)
    public List<TracedPiece> of(String deliveryNumber) {
        return ledger.of(DeliveryNumbers.DELIVERY.idOf(deliveryNumber));
    }

    /** Those of an order, delivery by delivery. */
    @Transactional(readOnly = true)
    public List<TracedPiece> ofOrder(String orderNumber) {
        return ledger.ofOrder(orderNumber);
    }

    /** Before what became of several pieces of an order is said: nobody who picks one of them meanwhile waits crosswise. */
    public void hold(String orderNumber) {
        ledger.hold(orderNumber);
    }

    /** That became of a piece that left with this delivery and came back by its name. */
    public void cameBack(String deliveryNumber, String sku, String serial, PieceBack what) {
        ledger.cameBack(deliveryNumber, sku, serial, what, false);
    }

    /** How many pieces of a product lie in quarantine by name. */
    @Transactional(readOnly = true)
    public int inQuarantine(String sku) {
        return whereabouts.countQuarantined(sku);
    }

    /**
     * That became of a piece that lay in quarantine by its name; whoever calls holds those of its order.
     *
     * @throws Refusal CONFLICT when it was picked again meanwhile
     */
    public void leftQuarantine(String deliveryNumber, String sku, String serial, PieceBack what) {
        if (!ledger.cameBack(deliveryNumber, sku, serial, what, true)) {
            throw Refusal.conflict("quarantine.picked", serial, sku);
        }
    }

    /** Those on which this is written, the newest delivery first; letter case does not count. */
    @Transactional(readOnly = true)
    public List<TracedPiece> marked(String mark, int most) {
        return ledger.marked(mark.strip(), most);
    }

    /**
     * These pieces were taken off the shelf.
     *
     * @throws Refusal INVALID for others than so many serials, for a batch that is not named, or for a piece that is out with
     *     another delivery
     */
    public void take(long delivery, PickLine line, PickGoods goods, String by) {
        switch (line.tracing()) {
            case NONE -> refuseMarks(line, goods.serials(), goods.batch());
            case SERIAL -> {
                refuseBatch(line, goods.batch());
                for (String serial : serials(line, goods.serials(), goods.quantity())) {
                    if (!ledger.takeSerial(delivery, line.sku(), serial, by, calendar.now())) {
                        takeAgain(delivery, line, serial, by);
                    }
                }
            }
            case BATCH -> {
                refuseSerials(line, goods.serials());
                String batch = batch(line, goods.batch());
                LocalDate bestBefore = goods.bestBefore();
                if (!ledger.takeBatch(delivery, line.sku(), batch, goods.quantity(), bestBefore, by, calendar.now())) {
                    throw Refusal.invalid("bestBefore", "picking.best-before", batch, String.valueOf(bestBefore));
                }
            }
        }
    }

    /**
     * A piece that left and came back may go out again. Who has it in his hand says which one it was: of an order as many are
     * let go as have come back into stock of it, and no more. One that came back by its name is let go when it is restocked, or
     * released from quarantine.
     */
    private void takeAgain(long delivery, PickLine line, String serial, String by) {
        Optional<TracedPiece> holder = ledger.holdOut(line.sku(), serial);
        if (holder.isEmpty() || !mayGo(holder.get())) {
            throw out(delivery, serial, line.sku(), holder);
        }
        ledger.letGo(holder.get(), delivery);
        if (!ledger.takeSerial(delivery, line.sku(), serial, by, calendar.now())) {
            throw out(delivery, serial, line.sku(), ledger.out(line.sku(), serial));
        }
    }

    /** What a carrier did not bring comes back without a return, if it comes. */
    private boolean mayGo(TracedPiece piece) {
        if (whereabouts.lost(piece)) {
            return true;
        }
        if (!whereabouts.left(piece) || whereabouts.scrapped(piece)) {
            return false;
        }
        return whereabouts.quarantined(piece) ? released(piece) : cameBack(piece);
    }

    /** Stock counts what is blocked, and not which pieces: what is less than lies in quarantine was released. Who cannot say releases none. */
    private boolean released(TracedPiece piece) {
        Quantity quarantined = Quantity.of(BigDecimal.valueOf(whereabouts.countQuarantined(piece.sku())), piece.unit());
        return restocked
                .blocked(piece.sku(), piece.unit())
                .filter(quarantined::isMoreThan)
                .isPresent();
    }

    private boolean cameBack(TracedPiece piece) {
        Quantity known =
                Quantity.of(BigDecimal.valueOf(whereabouts.countBack(piece.order(), piece.sku())), piece.unit());
        return restocked.of(piece.order(), piece.sku(), piece.unit()).isMoreThan(known);
    }

    private static Refusal out(long delivery, String serial, String sku, Optional<TracedPiece> holder) {
        String where = holder.map(TracedPiece::delivery).orElse("");
        return holder.isPresent() && DeliveryNumbers.DELIVERY.idOf(where) == delivery
                ? Refusal.invalid("serials", "picking.serial-here", serial)
                : Refusal.invalid("serials", "picking.serial-out", serial, sku, where);
    }

    /**
     * These pieces were put back on the shelf: from now on they may be picked for any delivery. What an order let go for this
     * one is out with it again, and as many of its pieces may come instead.
     *
     * @throws Refusal INVALID for pieces that were not picked for it, or lie in a parcel
     */
    public void putBack(long delivery, PickLine line, PickGoods goods) {
        switch (line.tracing()) {
            case NONE -> refuseMarks(line, goods.serials(), goods.batch());
            case SERIAL -> {
                refuseBatch(line, goods.batch());
                ledger.holdLetGo(delivery);
                for (String serial : serials(line, goods.serials(), goods.quantity())) {
                    if (!ledger.putBack(delivery, line.sku(), serial, BigDecimal.ONE)) {
                        throw Refusal.invalid("serials", "picking.serial-not-here", serial);
                    }
                }
                ledger.takeBackLetGo(delivery);
            }
            case BATCH -> {
                refuseSerials(line, goods.serials());
                String batch = batch(line, goods.batch());
                if (!ledger.putBack(delivery, line.sku(), batch, goods.quantity())) {
                    throw Refusal.invalid("batch", "picking.batch-not-here", batch);
                }
            }
        }
    }

    /**
     * Picked pieces go into a parcel. Where all that is loose of the product goes into it, nobody has to say which.
     *
     * @throws Refusal INVALID for others than so many serials, or for pieces that were not picked for it or lie in a parcel
     */
    public void pack(long delivery, int parcel, PickLine line, PackGoods goods) {
        List<String> named = goods.serials();
        String batch = goods.batch();
        boolean unnamed = (named == null || named.isEmpty()) && (batch == null || batch.isBlank());
        if (line.tracing() == Traceability.NONE) {
            refuseMarks(line, named, batch);
        } else if (unnamed) {
            if (!Quantity.of(goods.quantity(), line.unit()).equals(line.loose())) {
                throw Refusal.invalid(
                        "sku", "packing.say-which", line.sku(), line.loose().plain());
            }
            packRest(delivery, parcel, line);
        } else if (line.tracing() == Traceability.SERIAL) {
            refuseBatch(line, batch);
            for (String serial : serials(line, named, goods.quantity())) {
                if (!ledger.pack(delivery, parcel, line.sku(), serial, BigDecimal.ONE)) {
                    throw Refusal.invalid("serials", "packing.serial-not-loose", serial);
                }
            }
        } else {
            refuseSerials(line, named);
            if (!ledger.pack(delivery, parcel, line.sku(), batch(line, batch), goods.quantity())) {
                throw Refusal.invalid("batch", "picking.batch-not-here", Objects.requireNonNullElse(batch, ""));
            }
        }
    }

    /** All of the product that lies in no parcel goes into this one. */
    public void packRest(long delivery, int parcel, PickLine line) {
        if (line.tracing() != Traceability.NONE) {
            ledger.of(delivery).stream()
                    .filter(piece -> piece.sku().equals(line.sku()) && piece.parcel() == null)
                    .forEach(piece -> ledger.pack(
                            delivery,
                            parcel,
                            piece.sku(),
                            piece.mark(),
                            piece.quantity().amount()));
        }
    }

    /** What lies in the parcel lies in none. */
    public void unpack(long delivery, int parcel) {
        ledger.of(delivery).stream()
                .filter(piece -> Objects.equals(piece.parcel(), parcel))
                .forEach(piece -> ledger.unpack(delivery, parcel, piece));
    }

    /** Distinct, in one order, so that two people who scan the same pieces wait for each other and do not block each other. */
    private static TreeSet<String> serials(PickLine line, @Nullable List<String> said, BigDecimal quantity) {
        if (said == null || said.isEmpty()) {
            throw Refusal.invalid("serials", "picking.serial-missing", line.sku());
        }
        TreeSet<String> serials = new TreeSet<>();
        TreeSet<String> folded = new TreeSet<>();
        for (String one : said) {
            String serial = BusinessKey.requireReference("serials", one.strip());
            serials.add(serial);
            if (!folded.add(serial.toLowerCase(Locale.ROOT))) {
                throw Refusal.invalid("serials", "picking.serial-twice", serial);
            }
        }
        if (quantity.compareTo(BigDecimal.valueOf(serials.size())) != 0) {
            throw Refusal.invalid(
                    "quantity",
                    "picking.serial-count",
                    line.sku(),
                    Quantity.of(quantity, line.unit()).plain(),
                    serials.size());
        }
        return serials;
    }

    private static String batch(PickLine line, @Nullable String said) {
        if (said == null || said.isBlank()) {
            throw Refusal.invalid("batch", "picking.batch-missing", line.sku());
        }
        return BusinessKey.requireReference("batch", said.strip());
    }

    private static void refuseMarks(PickLine line, @Nullable List<String> serials, @Nullable String batch) {
        refuseSerials(line, serials);
        refuseBatch(line, batch);
    }

    private static void refuseSerials(PickLine line, @Nullable List<String> serials) {
        if (serials != null && !serials.isEmpty()) {
            throw Refusal.invalid("serials", "picking.no-serials", line.sku());
        }
    }

    private static void refuseBatch(PickLine line, @Nullable String batch) {
        if (batch != null && !batch.isBlank()) {
            throw Refusal.invalid("batch", "picking.no-batches", line.sku());
        }
    }
}
