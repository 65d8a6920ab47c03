package io.orderwright.sales.customers.web;

import io.orderwright.platform.ground.body.BulkApi;
import io.orderwright.platform.ground.body.BulkRows;
import io.orderwright.sales.customers.RegisterCustomer;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Many customers in one request. */
@Tag(name = "Customers")
@RestController
@RequestMapping("/api/v1/customers/bulk")
class CustomersBulkApi extends BulkApi<RegisterCustomer> {

    CustomersBulkApi(BulkRows rows, CustomersApi customers) {
        super(rows, "code", (code, row, principal) -> customers.put(code, null, row, principal));
    }
}
