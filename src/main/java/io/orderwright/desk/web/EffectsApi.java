package io.orderwright.desk.web;

import io.orderwright.desk.ports.PartnerDoubts;
import io.orderwright.platform.ground.VersionOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Orders")
@VersionOf(table = "sales_order", parts = "order_line(order_id)")
@RestController
@RequestMapping("/api/v1/orders/{number}/effects/resolution")
class EffectsApi {

    private final PartnerDoubts doubts;

    EffectsApi(PartnerDoubts doubts) {
        this.doubts = doubts;
    }

    /** What a person found at the partner. */
    record Resolution(
            @NotBlank @Size(max = 300) String key, @NotNull Boolean happened) {}

    @Operation(summary = "Say whether a call in doubt took effect at the partner; the order then goes on")
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resolve(@PathVariable String number, @RequestBody @Valid Resolution resolution, Principal principal) {
        doubts.resolve(number, resolution.key(), resolution.happened(), principal.getName());
    }
}
