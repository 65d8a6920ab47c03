package io.orderwright.process.shipment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.fulfilment.deliveries.DeliveryBook;
import io.orderwright.fulfilment.deliveries.parcels.CarrierReports;
import io.orderwright.fulfilment.deliveries.parcels.TrackedParcel;
import io.orderwright.fulfilment.deliveries.shipments.ShipmentView;
import io.orderwright.fulfilment.deliveries.shipments.Shipments;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.process.engine.forms.FormFacts;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the warehouse sees of a shipment about which it is asked. */
@Component
class ShipmentForm implements FormFacts {

    private final Shipments shipments;
    private final DeliveryBook deliveryBook;
    private final CarrierReports reports;
    private final MessageSource texts;
    private final CompanyCalendar calendar;
    private final ObjectMapper json;

    ShipmentForm(
            Shipments shipments,
            DeliveryBook deliveryBook,
            CarrierReports reports,
            MessageSource texts,
            CompanyCalendar calendar,
            ObjectMapper json) {
        this.shipments = shipments;
        this.deliveryBook = deliveryBook;
        this.reports = reports;
        this.texts = texts;
        this.calendar = calendar;
        this.json = json;
    }

    @Override
    public String name() {
        return "shipment";
    }

    @Override
    public String shownAs() {
        return "shipment";
    }

    @Override
    public String subject() {
        return "deliveryNumber";
    }

    @Override
    public String about(String deliveryNumber) {
        ShipmentView shipment = shipments.find(deliveryNumber).orElseThrow();
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("number", shipment.number());
        card.put("order", shipment.orderNumber());
        card.put("customer", deliveryBook.get(deliveryNumber).customerName());
        card.put("carrier", both("carrier." + shipment.carrier()));
        card.put(
                "trouble",
                shipment.attention() == null
                        ? shipment.remark()
                        : both("shipment.attention." + shipment.attention()) + " " + shipment.remark());
        card.put("news", calendar.stamp(shipment.newsAt()));
        card.put("parcels", reports.parcels(shipment).stream().map(this::parcel).toList());
        try {
            return json.writeValueAsString(card);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain texts are always JSON", e);
        }
    }

    private Map<String, Object> parcel(TrackedParcel parcel) {
        return Map.of(
                "number",
                parcel.number(),
                "tracking",
                parcel.trackingNumber(),
                "status",
                both("parcel." + parcel.status()));
    }

    /** Forms are in both languages. */
    private String both(String key) {
        return Objects.requireNonNullElse(texts.getMessage(key, null, key, Locale.SIMPLIFIED_CHINESE), key) + " / "
                + texts.getMessage(key, null, key, Locale.ENGLISH);
    }
}
