package io.orderwright.sales.contacts.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.VersionOf;
import io.orderwright.platform.ground.body.PartialBody;
import io.orderwright.platform.ground.body.PathKey;
import io.orderwright.sales.contacts.ContactBook;
import io.orderwright.sales.contacts.ContactView;
import io.orderwright.sales.contacts.SetContact;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Customers")
@VersionOf(
        table = "customer_contact",
        key = {"customer", "code"},
        variables = {"customer", "code"})
@RestController
@RequestMapping("/api/v1/customers/{customer}/contacts")
class ContactsApi {

    private final ContactBook contacts;
    private final PartialBody bodies;

    ContactsApi(ContactBook contacts, PartialBody bodies) {
        this.contacts = contacts;
        this.bodies = bodies;
    }

    @Operation(summary = "A customer's contacts in the order of their code, those not in use too")
    @GetMapping
    Page<ContactView> list(
            @PathVariable String customer,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int limit) {
        return Page.of(contacts.of(customer, after, limit + 1), limit, ContactView::code);
    }

    @Operation(summary = "One contact of a customer")
    @GetMapping("/{code}")
    ContactView get(@PathVariable String customer, @PathVariable String code) {
        return contacts.get(customer, code);
    }

    @Operation(
            summary = "Enter a contact of a customer, or bring one up to date",
            description =
                    "A member that is not there leaves what is known; null clears what may be cleared. A new one is in use and "
                            + "told about nothing. defaultFor takes that from the contact that had it; it must be told about it. "
                            + "Messages go to the default for their purpose or, where none is, to the only contact told about it; "
                            + "else, and where that one has no phone, to the number of the order.")
    @PutMapping("/{code}")
    ContactView put(
            @PathVariable String customer,
            @PathVariable String code,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = SetContact.class)))
                    @RequestBody
                    JsonNode said,
            Principal principal)
            throws MethodArgumentNotValidException {
        SetContact contact = bodies.over(
                contacts.find(customer, code)
                        .<Object>map(SetContact::of)
                        .orElseGet(() -> Map.of(
                                "customer",
                                customer,
                                "code",
                                code,
                                "toldAbout",
                                List.of(),
                                "defaultFor",
                                List.of(),
                                "active",
                                true)),
                said,
                SetContact.class);
        PathKey.agree("code", code, contact.code());
        PathKey.agree("customer", customer, contact.customer());
        contacts.set(contact, principal.getName());
        return contacts.get(customer, code);
    }
}
