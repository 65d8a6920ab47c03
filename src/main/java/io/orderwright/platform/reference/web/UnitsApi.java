package io.orderwright.platform.reference.web;

import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.VersionOf;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.reference.EnterUnit;
import io.orderwright.platform.reference.UnitView;
import io.orderwright.platform.reference.Units;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Units")
@VersionOf(table = "unit", key = "code", variables = "code")
@RestController
@RequestMapping("/api/v1/units")
class UnitsApi {

    private final Units units;

    UnitsApi(Units units) {
        this.units = units;
    }

    @Operation(summary = "Units of measure in the order of their code, a page at a time")
    @GetMapping
    Page<UnitView> list(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        return Page.of(units.page(after, size + 1), size, UnitView::code);
    }

    @Operation(summary = "One unit of measure")
    @GetMapping("/{code}")
    UnitView get(@PathVariable String code) {
        return units.get(code);
    }

    @Operation(
            summary = "Enter a unit, or bring one up to date",
            description = "Of a unit in which products are measured, decimals can only become more.")
    @PutMapping("/{code}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void put(@PathVariable String code, @RequestBody @Valid EnterUnit asked, Principal principal) {
        if (!code.equals(asked.code())) {
            throw Refusal.invalid("code", "request.path-differs", code, asked.code());
        }
        units.enter(asked, principal.getName());
    }
}
