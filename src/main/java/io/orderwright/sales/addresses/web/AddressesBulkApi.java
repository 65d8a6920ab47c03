package io.orderwright.sales.addresses.web;

import io.orderwright.platform.ground.body.BulkApi;
import io.orderwright.platform.ground.body.BulkRows;
import io.orderwright.sales.addresses.SetAddress;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Many addresses in one request, of as many customers. */
@Tag(name = "Customers")
@RestController
@RequestMapping("/api/v1/addresses/bulk")
class AddressesBulkApi extends BulkApi<SetAddress> {

    AddressesBulkApi(BulkRows rows, AddressesApi addresses) {
        super(
                rows,
                "code",
                (code, row, principal) -> addresses.put(row.path("customer").asText(), code, row, principal));
    }
}
