package io.orderwright.fulfilment.returns.web;

import io.orderwright.fulfilment.returns.ReturnQueries;
import io.orderwright.fulfilment.returns.ports.RepairDesk;
import io.orderwright.fulfilment.returns.repairs.RepairResult;
import io.orderwright.fulfilment.returns.repairs.RepairView;
import io.orderwright.fulfilment.returns.repairs.Repairs;
import io.orderwright.platform.ground.VersionOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Returns")
@VersionOf(table = "customer_return", parts = "return_repair(return_number)", partsOf = "number")
@RestController
@RequestMapping("/api/v1/returns/{number}/repairs")
class RepairsApi {

    private final Repairs repairs;
    private final RepairDesk desk;
    private final ReturnQueries returns;

    RepairsApi(Repairs repairs, RepairDesk desk, ReturnQueries returns) {
        this.repairs = repairs;
        this.desk = desk;
        this.returns = returns;
    }

    /** @param ending what became of what was repaired under the ticket */
    record EndRepair(@NotNull RepairResult ending) {}

    @Operation(
            summary = "What of a return is repaired, under which tickets, whether for free, and what became of it",
            description = "404 for an unknown return.")
    @GetMapping
    List<RepairView> list(@PathVariable String number) {
        return repairs.ofReturn(returns.get(number).number());
    }

    @Operation(
            summary = "What was repaired went back to its customer, or was scrapped",
            description =
                    "404 where nothing of the return is repaired under the ticket; the same once more answers the same; 409 as long as"
                            + " the ticket is worked on, or when something else became of it.")
    @PostMapping("/{ticket}")
    List<RepairView> end(
            @PathVariable String number,
            @PathVariable String ticket,
            @RequestBody @Valid EndRepair said,
            Principal principal) {
        desk.end(number, ticket, said.ending(), principal.getName());
        return list(number);
    }
}
