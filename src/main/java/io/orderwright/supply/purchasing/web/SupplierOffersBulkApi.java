package io.orderwright.supply.purchasing.web;

import io.orderwright.platform.ground.body.BulkApi;
import io.orderwright.platform.ground.body.BulkRows;
import io.orderwright.supply.purchasing.SupplierOffer;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Many offers in one request, of as many suppliers. */
@Tag(name = "Purchasing")
@RestController
@RequestMapping("/api/v1/suppliers/offers/bulk")
class SupplierOffersBulkApi extends BulkApi<SupplierOffer> {

    SupplierOffersBulkApi(BulkRows rows, SuppliersApi suppliers) {
        super(rows, "sku", (sku, row, principal) -> suppliers.enterOffer(row, principal));
    }
}
