package io.orderwright.sales.addresses.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.platform.ground.body.BulkRows;
import io.orderwright.platform.ground.body.BulkRows.BulkResult;
import io.orderwright.sales.addresses.SetAddress;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Many addresses in one request. */
@Tag(name = "Customers")
@RestController
@RequestMapping("/api/v1/addresses/bulk")
class AddressesBulkApi {

    private final BulkRows rows;
    private final AddressesApi addresses;

    AddressesBulkApi(BulkRows rows, AddressesApi addresses) {
        this.rows = rows;
        this.addresses = addresses;
    }

    @Operation(
            summary = "Enter many addresses, or bring them up to date",
            description =
                    "Each row as if it had come by itself. Where any is refused nothing is done of all, and 422 says which and why; with "
                            + "together=false each is done by itself, and the answer says what became of it.")
    @PostMapping
    BulkResult post(
            @RequestParam(defaultValue = "true") boolean together,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(array = @ArraySchema(schema = @Schema(implementation = SetAddress.class))))
                    @RequestBody
                    @NotEmpty
                    @Size(max = BulkRows.MOST)
                    List<JsonNode> sent,
            Principal principal) {
        return rows.carryOut(sent, together, row -> {
            String customer = row.path("customer").asText();
            String code = row.path("code").asText();
            addresses.put(customer, code, row, principal);
            return customer + " | " + code;
        });
    }
}
