package io.orderwright.fulfilment.returns.web;

import io.orderwright.fulfilment.returns.ReturnQueries;
import io.orderwright.fulfilment.returns.ports.QuarantineDesk;
import io.orderwright.fulfilment.returns.quarantine.EndQuarantine;
import io.orderwright.fulfilment.returns.quarantine.QuarantineResult;
import io.orderwright.fulfilment.returns.quarantine.QuarantineView;
import io.orderwright.fulfilment.returns.quarantine.Quarantines;
import io.orderwright.platform.ground.VersionOf;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Returns")
@VersionOf(table = "customer_return", parts = "quarantine_ending(return_number)", partsOf = "number")
@RestController
@RequestMapping("/api/v1/returns/{number}/quarantine")
class QuarantineApi {

    private final Quarantines quarantines;
    private final QuarantineDesk desk;
    private final ReturnQueries returns;

    QuarantineApi(Quarantines quarantines, QuarantineDesk desk, ReturnQueries returns) {
        this.quarantines = quarantines;
        this.desk = desk;
        this.returns = returns;
    }

    /**
     * @param reference yours: among what is said of this return it stands for one
     * @param quantity so much of the line, in its unit; absent for the piece that is named, or for all that is left
     * @param serial of the piece, where the line's pieces are named
     * @param words why, or how that is known
     */
    record QuarantinedGoods(
            @NotBlank @Size(max = 64) String reference,
            @NotNull @Positive Integer orderLine,

            @Nullable @Positive @Digits(integer = 12, fraction = Quantity.DECIMALS)
            SaidNumber quantity,

            @Nullable @Size(max = 64) String serial,
            @NotNull QuarantineResult ending,
            @NotBlank @Size(max = EndQuarantine.WORDS) String words) {

        EndQuarantine asked() {
            return new EndQuarantine(reference, orderLine, quantity, serial, ending, words);
        }
    }

    @Operation(
            summary = "What became of goods of a return that lay in quarantine",
            description = "404 for an unknown return.")
    @GetMapping
    List<QuarantineView> list(@PathVariable String number) {
        return quarantines.ofReturn(returns.get(number).number());
    }

    @Operation(
            summary = "Goods of a return lie in quarantine no longer",
            description =
                    "They go into free stock, or out of it. Where the line's pieces are named, one piece at a time. The same once more"
                            + " answers the same; 409 for more than is left, or when something else was said of them.")
    @PostMapping
    List<QuarantineView> end(
            @PathVariable String number, @RequestBody @Valid QuarantinedGoods said, Principal principal) {
        desk.end(number, said.asked(), principal.getName());
        return list(number);
    }
}
