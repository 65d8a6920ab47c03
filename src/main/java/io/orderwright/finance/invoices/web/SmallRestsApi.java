package io.orderwright.finance.invoices.web;

import io.orderwright.finance.invoices.writeoffs.SeenRests;
import io.orderwright.finance.invoices.writeoffs.SmallRests;
import io.orderwright.finance.invoices.writeoffs.WriteOffView;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.validation.valueextraction.Unwrapping;
import java.math.BigDecimal;
import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Invoices")
@RestController
@RequestMapping("/api/v1/small-rests")
class SmallRestsApi {

    private final SmallRests rests;

    SmallRestsApi(SmallRests rests) {
        this.rests = rests;
    }

    /**
     * @param most of each document, in the currency given
     * @param seen the word of what was shown: others are not written off
     * @param words why, in words
     */
    record WriteOffRests(
            @NotNull(payload = Unwrapping.Skip.class) @Positive @Digits(integer = 15, fraction = 4)
            SaidNumber most,

            @NotBlank @Pattern(regexp = "[A-Z]{3}") String currency,
            @NotBlank @Size(max = 32) String seen,
            @NotBlank @Size(max = 200) String words) {}

    @Operation(
            summary = "Documents that were paid but for a little, and the word for just these",
            description =
                    "The oldest due first, at most 200; without those of which somebody is asked about a write-off, and without deposits"
                            + " for which an order waits.")
    @GetMapping
    SeenRests list(
            @RequestParam(defaultValue = "1.00") @Digits(integer = 15, fraction = 4) BigDecimal most,
            @RequestParam(defaultValue = "CNY") @Pattern(regexp = "[A-Z]{3}") String currency) {
        return rests.preview(new SaidNumber(most).money(currency));
    }

    @Operation(
            summary = "Write them off, just as they were seen",
            description =
                    "Each is a write-off of its own; where the table wants somebody to agree it is asked about. The same once more"
                            + " answers the same; 409 where they are others by now.")
    @PostMapping
    List<WriteOffView> writeOff(@RequestBody @Valid WriteOffRests asked, Principal principal) {
        return rests.writeOff(asked.most().money(asked.currency()), asked.seen(), asked.words(), principal.getName());
    }
}
