package io.orderwright.desk.entry;

import io.orderwright.desk.entry.EntryChoicesApi.Choice;
import io.orderwright.sales.addresses.AddressBook;
import io.orderwright.sales.addresses.AddressView;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the entry page offers where the goods may go. */
@Hidden
@RestController
class EntryAddressesApi {

    private final AddressBook addresses;

    EntryAddressesApi(AddressBook addresses) {
        this.addresses = addresses;
    }

    /** Addresses in use of which what is typed is a part, all of them where nothing is; none for an unknown customer. */
    @GetMapping("/orders/entry/addresses")
    List<Choice> addresses(
            @RequestParam(defaultValue = "") @Size(max = 200) String q,
            @RequestParam(defaultValue = "") @Size(max = 200) String customer) {
        String part = q.strip().toLowerCase(Locale.ROOT);
        return addresses.byCustomer(List.of(customer.strip())).getOrDefault(customer.strip(), List.of()).stream()
                .filter(AddressView::active)
                .filter(one -> (one.code() + " " + one.receiver() + " " + one.inOneLine())
                        .toLowerCase(Locale.ROOT)
                        .contains(part))
                .map(one -> new Choice(one.code(), one.receiver(), one.inOneLine()))
                .toList();
    }
}
