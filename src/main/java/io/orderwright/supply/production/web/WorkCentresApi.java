package io.orderwright.supply.production.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.VersionOf;
import io.orderwright.platform.ground.body.PartialBody;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.supply.production.centres.MadeProduct;
import io.orderwright.supply.production.centres.WorkCentre;
import io.orderwright.supply.production.centres.WorkCentres;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Production")
@RestController
@RequestMapping("/api/v1/work-centres")
class WorkCentresApi {

    private final WorkCentres centres;
    private final PartialBody bodies;

    WorkCentresApi(WorkCentres centres, PartialBody bodies) {
        this.centres = centres;
        this.bodies = bodies;
    }

    @Operation(summary = "Work centres in the order of the code, a page at a time")
    @GetMapping
    Page<WorkCentre> list(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        return Page.of(centres.page(after, size + 1), size, WorkCentre::code);
    }

    @Operation(summary = "One work centre; its queue has a version of its own")
    @VersionOf(
            table = "work_centre",
            key = "code",
            variables = "code",
            columns = {"code", "name", "minutes"})
    @GetMapping("/{code}")
    WorkCentre get(@PathVariable String code) {
        return centres.get(code);
    }

    @Operation(
            summary = "Enter a work centre, or give a known one another name and other minutes",
            description =
                    "Minutes of each weekday, Monday first. A member that is not there leaves what is known. Its queue is scheduled anew.")
    @VersionOf(
            table = "work_centre",
            key = "code",
            variables = "code",
            columns = {"code", "name", "minutes"},
            inBody = true)
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enter(
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = WorkCentre.class)))
                    @RequestBody
                    JsonNode said,
            Principal principal)
            throws MethodArgumentNotValidException {
        Object known = centres.find(said.path("code").asText())
                .<Object>map(found -> found)
                .orElse(Map.of());
        WorkCentre centre = bodies.over(known, said, WorkCentre.class);
        centres.enter(centre, principal.getName());
    }

    @Operation(summary = "What is made at a work centre in the order of the SKU, a page at a time")
    @GetMapping("/{code}/products")
    Page<MadeProduct> products(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        return Page.of(centres.products(centres.get(code).code(), after, size + 1), size, MadeProduct::sku);
    }

    @Operation(summary = "Where a product is or was made, and how long it takes")
    @VersionOf(table = "made_product", key = "sku", variables = "sku")
    @GetMapping("/products/{sku}")
    MadeProduct product(@PathVariable String sku) {
        return centres.product(sku).orElseThrow(() -> Refusal.notFound("production.never-made", sku));
    }

    @Operation(
            summary = "Enter where a product is made and how long it takes, or that it is bought from now on",
            description =
                    "A member that is not there leaves what is known. Work orders that there are stay as they are.")
    @VersionOf(table = "made_product", key = "sku", variables = "sku", inBody = true)
    @PostMapping("/products")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enterProduct(
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = MadeProduct.class)))
                    @RequestBody
                    JsonNode said,
            Principal principal)
            throws MethodArgumentNotValidException {
        Object known = centres.product(said.path("sku").asText())
                .<Object>map(found -> found)
                .orElse(Map.of("setUpMinutes", 0, "made", true));
        MadeProduct product = bodies.over(known, said, MadeProduct.class);
        centres.enter(product, principal.getName());
    }
}
