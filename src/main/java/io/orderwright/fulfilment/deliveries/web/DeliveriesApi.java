package io.orderwright.fulfilment.deliveries.web;

import io.orderwright.fulfilment.deliveries.DeliveryBook;
import io.orderwright.fulfilment.deliveries.DeliveryPapers;
import io.orderwright.fulfilment.deliveries.DeliveryView;
import io.orderwright.fulfilment.deliveries.ProveDelivery;
import io.orderwright.fulfilment.deliveries.WhichDeliveries;
import io.orderwright.fulfilment.deliveries.ports.ShippingTasks;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.VersionOf;
import io.orderwright.platform.ground.changed.ChangedRows;
import io.orderwright.platform.ground.changed.ChangedTable;
import io.orderwright.platform.ground.changed.ChangesQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Deliveries")
@VersionOf(
        table = "delivery",
        parts = {
            "pick_line(delivery_id)",
            "traced_goods(delivery_id)",
            "parcel(delivery_id)",
            "parcel_content(delivery_id)",
            "shipment(delivery_id)"
        })
@RestController
@RequestMapping("/api/v1/deliveries")
class DeliveriesApi {

    private static final ChangedTable DELIVERIES = ChangedTable.byId("delivery");

    private final DeliveryBook deliveryBook;
    private final ShippingTasks tasks;
    private final DeliveryPapers papers;
    private final ChangedRows changed;

    DeliveriesApi(DeliveryBook deliveryBook, ShippingTasks tasks, DeliveryPapers papers, ChangedRows changed) {
        this.changed = changed;
        this.deliveryBook = deliveryBook;
        this.tasks = tasks;
        this.papers = papers;
    }

    @Operation(
            summary = "Deliveries, the oldest first, or, with updatedSince, all in the order of their change",
            description = "Without a state those that are open.")
    @GetMapping
    Page<DeliveryView> list(
            @RequestParam(required = false) @Nullable WhichDeliveries state,
            @RequestParam(required = false) @Nullable Instant updatedSince,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        if (updatedSince != null) {
            return changed.page(
                    DELIVERIES,
                    new ChangesQuery(updatedSince, after, size).without("state", state != null),
                    ids -> deliveryBook.ofIds(ids.stream().map(Long::valueOf).toList()),
                    delivery -> String.valueOf(delivery.id()));
        }
        WhichDeliveries which = state == null ? WhichDeliveries.OPEN : state;
        return Page.of(
                deliveryBook.page(which, Page.idAfter(after, 0), size + 1),
                size,
                delivery -> String.valueOf(delivery.id()));
    }

    @Operation(summary = "One delivery")
    @GetMapping("/{number}")
    DeliveryView get(@PathVariable String number) {
        return deliveryBook.get(number);
    }

    @Operation(summary = "The delivery note as PDF, in the language asked for (zh-CN or en)")
    @GetMapping(path = "/{number}/paper", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> paper(
            @PathVariable String number, @RequestParam(required = false) @Nullable Locale language, Locale preferred) {
        byte[] paper = papers.pdf(number, language == null ? preferred : language);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(number + ".pdf")
                                .build()
                                .toString())
                .body(paper);
    }

    /** With whom the goods left. */
    record Dispatch(
            @NotBlank @Size(max = 100) String carrier,
            @NotBlank @Size(max = 100) String tracking) {}

    @Operation(summary = "The goods have left; completes the warehouse's task")
    @PostMapping("/{number}/dispatch")
    DeliveryView dispatch(@PathVariable String number, @RequestBody @Valid Dispatch dispatch, Principal principal) {
        DeliveryView delivery = deliveryBook.get(number);
        tasks.shipped(delivery.orderNumber(), dispatch.carrier(), dispatch.tracking(), principal.getName());
        return deliveryBook.get(number);
    }

    @Operation(summary = "The customer has the goods: who took them, and when; only where no carrier tells that")
    @PostMapping("/{number}/proof")
    DeliveryView prove(@PathVariable String number, @RequestBody @Valid ProveDelivery proof, Principal principal) {
        return deliveryBook.prove(number, proof, principal.getName());
    }
}
