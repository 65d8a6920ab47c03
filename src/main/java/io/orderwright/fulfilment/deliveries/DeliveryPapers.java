package io.orderwright.fulfilment.deliveries;

import io.orderwright.fulfilment.deliveries.parcels.Parcel;
import io.orderwright.fulfilment.deliveries.picking.Packing;
import io.orderwright.fulfilment.deliveries.picking.PickLine;
import io.orderwright.fulfilment.deliveries.picking.PickLists;
import io.orderwright.fulfilment.deliveries.ports.DeliverableOrders;
import io.orderwright.fulfilment.deliveries.traced.TracedPiece;
import io.orderwright.platform.documents.Code128;
import io.orderwright.platform.documents.Documents;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.reference.goods.SoldPack;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The delivery note that goes with the goods; template {@code delivery-note}. It names no prices. */
@Service
@Transactional(readOnly = true)
public class DeliveryPapers {

    /** How wide a module of the barcode is printed. */
    private static final BigDecimal MODULE_MM = new BigDecimal("0.25");

    private final DeliveryBook deliveryBook;
    private final PickLists pickLists;
    private final Packing packing;
    private final DeliverableOrders orders;
    private final Documents documents;
    private final MessageSource texts;
    private final CompanyCalendar calendar;

    DeliveryPapers(
            DeliveryBook deliveryBook,
            PickLists pickLists,
            Packing packing,
            DeliverableOrders orders,
            Documents documents,
            MessageSource texts,
            CompanyCalendar calendar) {
        this.deliveryBook = deliveryBook;
        this.pickLists = pickLists;
        this.packing = packing;
        this.orders = orders;
        this.documents = documents;
        this.texts = texts;
        this.calendar = calendar;
    }

    /**
     * As PDF.
     *
     * @throws Refusal NOT_FOUND for an unknown number; CONFLICT when the owner's template cannot be printed
     */
    public byte[] pdf(String number, Locale language) {
        DeliveryView delivery = deliveryBook.get(number);
        Instant left = delivery.dispatchedAt();
        OrderToDeliver order =
                left == null ? orders.get(delivery.orderNumber()) : orders.asOf(delivery.orderNumber(), left);
        Map<String, Object> facts = new HashMap<>();
        facts.put("number", number);
        facts.put("orderNumber", delivery.orderNumber());
        facts.put("purchaseOrder", said(order.purchaseOrder()));
        facts.put("customer", order.customer());
        facts.put("customerName", delivery.customerName());
        facts.put("address", order.to().inOneLine());
        facts.put("receiver", said(order.to().receiver()));
        facts.put(
                "receiverPhone",
                order.to().receiver() == null ? "" : said(order.to().phone()));
        facts.put("note", said(order.to().note()));
        facts.put(
                "fields",
                orders.onPaper(delivery.orderNumber(), language).stream()
                        .map(field -> Map.of("name", field.name(), "said", field.said()))
                        .toList());
        facts.put("date", day(delivery));
        String carrier = said(delivery.carrier());
        facts.put(
                "carrier",
                Objects.requireNonNullElse(texts.getMessage("carrier." + carrier, null, carrier, language), carrier));
        facts.put("tracking", said(delivery.tracking()));
        facts.put("bars", bars(number));
        goods(number, order, facts);
        return documents.pdf("delivery-note", language, facts);
    }

    private void goods(String number, OrderToDeliver order, Map<String, Object> facts) {
        Map<String, SoldPack> packs = new HashMap<>();
        order.lines().stream()
                .filter(line -> line.pack() != null)
                .forEach(line -> packs.putIfAbsent(line.sku(), line.pack()));
        List<TracedPiece> pieces = packing.pieces(number);
        facts.put(
                "lines",
                pickLists.list(number).stream()
                        .map(line -> line(line, packs.get(line.sku()), marks(pieces, line.sku())))
                        .toList());
        List<Map<String, Object>> parcels = packing.parcels(number).stream()
                .map(parcel -> parcel(parcel, pieces))
                .toList();
        facts.put("packed", !parcels.isEmpty());
        facts.put("parcels", parcels);
    }

    private String day(DeliveryView delivery) {
        return calendar.dateOf(Objects.requireNonNullElse(delivery.dispatchedAt(), delivery.releasedAt()))
                .toString();
    }

    private static List<Map<String, Object>> bars(String number) {
        return Code128.of(number).bars().stream()
                .map(bar -> Map.<String, Object>of("left", millimetres(bar.at()), "width", millimetres(bar.width())))
                .toList();
    }

    private static String millimetres(int modules) {
        return MODULE_MM.multiply(BigDecimal.valueOf(modules)).toPlainString();
    }

    private static Map<String, Object> line(PickLine line, @Nullable SoldPack pack, String marks) {
        return Map.of(
                "sku",
                line.sku(),
                "name",
                line.name(),
                "quantity",
                line.quantity().plain(),
                "unit",
                line.unit(),
                "packs",
                pack == null ? "" : pack.shown(line.quantity()),
                "marks",
                marks);
    }

    private static Map<String, Object> parcel(Parcel parcel, List<TracedPiece> pieces) {
        List<TracedPiece> inside = pieces.stream()
                .filter(piece -> Objects.equals(piece.parcel(), parcel.number()))
                .toList();
        Quantity weight = parcel.weight();
        return Map.of(
                "parcel",
                parcel.number(),
                "weight",
                weight == null ? "" : weight.plain(),
                "contents",
                parcel.contents().stream()
                        .map(content -> content.quantity().plain() + " × " + content.sku()
                                + inBrackets(marks(inside, content.sku())))
                        .collect(Collectors.joining(", ")));
    }

    /** What is written on the pieces; "" where nothing is. */
    private static String marks(List<TracedPiece> pieces, String sku) {
        return pieces.stream()
                .filter(piece -> piece.sku().equals(sku))
                .map(TracedPiece::shown)
                .collect(Collectors.joining(", "));
    }

    private static String inBrackets(String text) {
        return text.isEmpty() ? "" : " (" + text + ")";
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
