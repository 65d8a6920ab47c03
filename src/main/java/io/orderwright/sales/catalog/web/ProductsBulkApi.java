package io.orderwright.sales.catalog.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.platform.ground.body.BulkRows;
import io.orderwright.platform.ground.body.BulkRows.BulkResult;
import io.orderwright.sales.catalog.RegisterProduct;
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

/** Many products in one request. */
@Tag(name = "Products")
@RestController
@RequestMapping("/api/v1/products/bulk")
class ProductsBulkApi {

    private final BulkRows rows;
    private final ProductsApi products;

    ProductsBulkApi(BulkRows rows, ProductsApi products) {
        this.rows = rows;
        this.products = products;
    }

    @Operation(
            summary = "Enter many products, or bring them up to date",
            description =
                    "Each row as if it had come by itself. Where any is refused nothing is done of all, and 422 says which and why; with "
                            + "together=false each is done by itself, and the answer says what became of it.")
    @PostMapping
    BulkResult post(
            @RequestParam(defaultValue = "true") boolean together,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            array =
                                                    @ArraySchema(
                                                            schema = @Schema(implementation = RegisterProduct.class))))
                    @RequestBody
                    @NotEmpty
                    @Size(max = BulkRows.MOST)
                    List<JsonNode> sent,
            Principal principal) {
        return rows.carryOut(sent, together, row -> {
            String sku = row.path("sku").asText();
            products.put(sku, null, row, principal);
            return sku;
        });
    }
}
