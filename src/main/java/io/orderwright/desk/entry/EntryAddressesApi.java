package io.orderwright.desk.entry;

import io.orderwright.desk.entry.EntryChoicesApi.Choice;
import io.orderwright.sales.addresses.AddressBook;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the entry page offers where the goods may go. */
@Hidden
@RestController
class EntryAddressesApi {

    private static final int SUGGESTIONS = 20;

    private final AddressBook addresses;

    EntryAddressesApi(AddressBook addresses) {
        this.addresses = addresses;
    }

    /** Addresses in use of which what is typed is a part, the first ones where nothing is; none for an unknown customer. */
    @GetMapping("/orders/entry/addresses")
    List<Choice> addresses(
            @RequestParam(defaultValue = "") @Size(max = 200) String q,
            @RequestParam(defaultValue = "") @Size(max = 200) String customer) {
        return addresses.suggest(customer, q, SUGGESTIONS).stream()
                .map(one -> new Choice(one.code(), one.receiver(), one.inOneLine()))
                .toList();
    }
}
