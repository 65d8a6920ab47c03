package io.orderwright.fulfilment.deliveries.web;

import io.orderwright.fulfilment.deliveries.parcels.Parcel;
import io.orderwright.fulfilment.deliveries.picking.PackGoods;
import io.orderwright.fulfilment.deliveries.picking.Packing;
import io.orderwright.fulfilment.deliveries.picking.PickGoods;
import io.orderwright.fulfilment.deliveries.picking.PickLine;
import io.orderwright.fulfilment.deliveries.picking.PickLists;
import io.orderwright.fulfilment.deliveries.picking.WeighParcel;
import io.orderwright.fulfilment.deliveries.traced.TracedPiece;
import io.orderwright.platform.ground.VersionOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.security.Principal;
import java.util.List;
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
        parts = {
            "pick_line(delivery_id)",
            "traced_goods(delivery_id)",
            "parcel(delivery_id)",
            "parcel_content(delivery_id)",
            "shipment(delivery_id)"
        })
@RestController
@RequestMapping("/api/v1/deliveries/{number}")
class PickingApi {

    private final PickLists pickLists;
    private final Packing packing;

    PickingApi(PickLists pickLists, Packing packing) {
        this.pickLists = pickLists;
        this.packing = packing;
    }

    @Operation(summary = "What is to be picked, in the order of the shelves")
    @GetMapping("/picks")
    List<PickLine> picks(@PathVariable String number) {
        return pickLists.list(number);
    }

    @Operation(
            summary = "The serials and batches that are picked for it, and in which parcel they lie",
            description = "Empty where no product of it has any.")
    @GetMapping("/pieces")
    List<TracedPiece> pieces(@PathVariable String number) {
        return packing.pieces(number);
    }

    @Operation(
            summary = "Pieces of a SKU were picked",
            description =
                    "Of a product with serials as many are named as are picked, of one with batches the batch. 422 for a serial"
                            + " that is out already.")
    @PostMapping("/picks")
    PickLine pick(@PathVariable String number, @RequestBody @Valid PickGoods goods, Principal principal) {
        return pickLists.pick(number, goods, principal.getName());
    }

    @Operation(summary = "Pieces of a SKU were put back")
    @PostMapping("/put-backs")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void putBack(@PathVariable String number, @RequestBody @Valid PickGoods goods, Principal principal) {
        pickLists.putBack(number, goods, principal.getName());
    }

    @Operation(summary = "The parcels with what lies in them")
    @GetMapping("/parcels")
    List<Parcel> parcels(@PathVariable String number) {
        return packing.parcels(number);
    }

    @Operation(summary = "Picked pieces go into a parcel, or with parcel 0 into a new one")
    @PostMapping("/parcels")
    List<Parcel> pack(@PathVariable String number, @RequestBody @Valid PackGoods goods, Principal principal) {
        packing.pack(number, goods, principal.getName());
        return packing.parcels(number);
    }

    @Operation(summary = "Everything that lies in no parcel goes into a new one of this weight")
    @PostMapping("/parcels/rest")
    List<Parcel> rest(@PathVariable String number, @RequestBody @Valid WeighParcel weight, Principal principal) {
        packing.packRest(number, weight, principal.getName());
        return packing.parcels(number);
    }

    @Operation(summary = "The weight of a parcel, in kilograms")
    @PostMapping("/parcels/{parcel}/weight")
    List<Parcel> weigh(
            @PathVariable String number,
            @PathVariable int parcel,
            @RequestBody @Valid WeighParcel weight,
            Principal principal) {
        packing.weigh(number, parcel, weight, principal.getName());
        return packing.parcels(number);
    }

    @Operation(summary = "Opens a parcel again: what was in it is picked, but packed no more")
    @PostMapping("/parcels/{parcel}/unpack")
    List<Parcel> unpack(@PathVariable String number, @PathVariable int parcel, Principal principal) {
        packing.unpack(number, parcel, principal.getName());
        return packing.parcels(number);
    }
}
