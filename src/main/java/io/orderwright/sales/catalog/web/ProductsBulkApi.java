package io.orderwright.sales.catalog.web;

import io.orderwright.platform.ground.body.BulkApi;
import io.orderwright.platform.ground.body.BulkRows;
import io.orderwright.sales.catalog.RegisterProduct;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Many products in one request. */
@Tag(name = "Products")
@RestController
@RequestMapping("/api/v1/products/bulk")
class ProductsBulkApi extends BulkApi<RegisterProduct> {

    ProductsBulkApi(BulkRows rows, ProductsApi products) {
        super(rows, "sku", (sku, row, principal) -> products.put(sku, null, row, principal));
    }
}
