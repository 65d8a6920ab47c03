package io.orderwright.supply.purchasing.web;

import io.orderwright.platform.ground.body.BulkApi;
import io.orderwright.platform.ground.body.BulkRows;
import io.orderwright.supply.purchasing.Supplier;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Many suppliers in one request. */
@Tag(name = "Purchasing")
@RestController
@RequestMapping("/api/v1/suppliers/bulk")
class SuppliersBulkApi extends BulkApi<Supplier> {

    SuppliersBulkApi(BulkRows rows, SuppliersApi suppliers) {
        super(rows, "code", (code, row, principal) -> suppliers.enter(row, principal));
    }
}
