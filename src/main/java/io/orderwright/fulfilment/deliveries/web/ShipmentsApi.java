package io.orderwright.fulfilment.deliveries.web;

import io.orderwright.fulfilment.deliveries.parcels.CarrierReports;
import io.orderwright.fulfilment.deliveries.parcels.ParcelNews;
import io.orderwright.fulfilment.deliveries.parcels.TrackedParcel;
import io.orderwright.fulfilment.deliveries.ports.ShipmentTasks;
import io.orderwright.fulfilment.deliveries.shipments.Carrier;
import io.orderwright.fulfilment.deliveries.shipments.FollowUp;
import io.orderwright.fulfilment.deliveries.shipments.FollowUp.FollowUpOutcome;
import io.orderwright.fulfilment.deliveries.shipments.ShipmentView;
import io.orderwright.fulfilment.deliveries.shipments.Shipments;
import io.orderwright.platform.ground.VersionOf;
import io.orderwright.platform.kernel.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Deliveries")
@VersionOf(
        table = "delivery",
        parts = {"pick_line(delivery_id)", "parcel(delivery_id)", "parcel_content(delivery_id)", "shipment(delivery_id)"
        })
@RestController
@RequestMapping("/api/v1/deliveries/{number}/shipment")
class ShipmentsApi {

    private final Shipments shipments;
    private final CarrierReports reports;
    private final ShipmentTasks tasks;

    ShipmentsApi(Shipments shipments, CarrierReports reports, ShipmentTasks tasks) {
        this.shipments = shipments;
        this.reports = reports;
        this.tasks = tasks;
    }

    /** A shipment with its parcels and what was told about them, the newest first. */
    record Tracked(ShipmentView shipment, List<TrackedParcel> parcels, List<ParcelNews> news) {}

    @Operation(summary = "The delivery in a carrier's hands: parcels, tracking numbers and history")
    @GetMapping
    Tracked get(@PathVariable String number) {
        ShipmentView shipment = shipments.find(number).orElseThrow(() -> Refusal.notFound("shipment.none", number));
        return new Tracked(shipment, reports.parcels(shipment), reports.history(shipment));
    }

    /** SUNWAY or LANDBRIDGE; after a refusal also OWN. */
    record With(
            @NotBlank @Size(max = 40) String carrier,
            @Nullable @Size(max = 500) String comment) {}

    @Operation(summary = "Offer a packed delivery to a carrier")
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    void handOver(@PathVariable String number, @RequestBody @Valid With with, Principal principal) {
        shipments.handOver(number, Carrier.of(with.carrier()), principal.getName());
    }

    @Operation(summary = "Decide after a carrier's refusal; completes the warehouse's task")
    @PostMapping("/refusal")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void resolve(@PathVariable String number, @RequestBody @Valid With with, Principal principal) {
        tasks.resolveRefusal(number, with.carrier(), text(with.comment()), principal.getName());
    }

    /** Why. */
    record Reason(@NotBlank @Size(max = 500) String reason) {}

    @Operation(summary = "Take a delivery that has not left back from its carrier")
    @PostMapping("/withdrawal")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void withdraw(@PathVariable String number, @RequestBody @Valid Reason reason, Principal principal) {
        shipments.withdraw(number, reason.reason(), principal.getName());
    }

    /** WAIT, DELIVERED with who has the goods, or NOT_DELIVERED with a comment. */
    record Found(
            @NotBlank String outcome,
            @Nullable @Size(max = 100) String signedBy,
            @Nullable @Size(max = 500) String comment) {}

    @Operation(summary = "What was found out about a shipment in trouble; completes the warehouse's task")
    @PostMapping("/follow-up")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void followUp(@PathVariable String number, @RequestBody @Valid Found found, Principal principal) {
        tasks.followUp(
                number,
                new FollowUp(FollowUpOutcome.of(found.outcome()), text(found.signedBy()), text(found.comment())),
                principal.getName());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
