package io.orderwright.sales.contacts.web;

import io.orderwright.platform.ground.body.BulkApi;
import io.orderwright.platform.ground.body.BulkRows;
import io.orderwright.sales.contacts.SetContact;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Many contacts in one request, of as many customers. */
@Tag(name = "Customers")
@RestController
@RequestMapping("/api/v1/contacts/bulk")
class ContactsBulkApi extends BulkApi<SetContact> {

    ContactsBulkApi(BulkRows rows, ContactsApi contacts) {
        super(
                rows,
                "code",
                (code, row, principal) -> contacts.put(row.path("customer").asText(), code, row, principal));
    }
}
