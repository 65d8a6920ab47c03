package io.orderwright.sales.customers.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.VersionOf;
import io.orderwright.platform.ground.body.PartialBody;
import io.orderwright.platform.ground.changed.ChangedRows;
import io.orderwright.platform.ground.changed.ChangedTable;
import io.orderwright.platform.ground.changed.ChangesQuery;
import io.orderwright.platform.ground.versions.VersionTag;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.CustomerView;
import io.orderwright.sales.customers.DeliveryTerms;
import io.orderwright.sales.customers.EditedCustomer;
import io.orderwright.sales.customers.RegisterCustomer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Customers")
@VersionOf(table = "customer", key = "code", variables = "code", numbered = true)
@RestController
@RequestMapping("/api/v1/customers")
class CustomersApi {

    private static final ChangedTable CUSTOMERS = ChangedTable.byText("customer", "code");

    private final CustomerMaster customers;
    private final PartialBody bodies;
    private final ChangedRows changed;

    CustomersApi(CustomerMaster customers, PartialBody bodies, ChangedRows changed) {
        this.customers = customers;
        this.bodies = bodies;
        this.changed = changed;
    }

    @Operation(
            summary = "Customers in the order of their code, or, with updatedSince, of their change, a page at a time")
    @GetMapping
    Page<CustomerView> list(
            @RequestParam(required = false) @Nullable Instant updatedSince,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        if (updatedSince != null) {
            return changed.page(
                    CUSTOMERS,
                    new ChangesQuery(updatedSince, after, size).without("q", !q.isEmpty()),
                    codes -> List.copyOf(customers.byCode(codes).values()),
                    CustomerView::code);
        }
        return Page.of(customers.page(after, q, size + 1), size, CustomerView::code);
    }

    @Operation(summary = "One customer", description = "Its version is in ETag.")
    @GetMapping("/{code}")
    ResponseEntity<CustomerView> get(@PathVariable String code) {
        EditedCustomer found = customers.forEdit(code);
        return ResponseEntity.ok().eTag(VersionTag.of(found.version())).body(found.customer());
    }

    @Operation(
            summary = "Enter a customer, or bring one up to date",
            description =
                    "A member that is not there leaves what is known of the customer; null clears what may be cleared. A new one "
                            + "is STANDARD with 30 days to pay unless another is said. paymentTerms is a code of /payment-terms, or NET and a "
                            + "number of days; other paymentTermsDays alone mean that number of days. Who is not active places no new "
                            + "orders; those under way go on. With If-Match only the version that "
                            + "was read is changed, else 412; without it the last one wins.")
    @PutMapping("/{code}")
    CustomerView put(
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = RegisterCustomer.class)))
                    @RequestBody
                    JsonNode said,
            Principal principal)
            throws MethodArgumentNotValidException {
        Optional<EditedCustomer> known = customers.findForEdit(code);
        RegisterCustomer customer = bodies.over(
                known.<Object>map(edited -> RegisterCustomer.of(edited.customer()))
                        .orElseGet(() -> usual(code)),
                said,
                RegisterCustomer.class);
        if (!code.equals(customer.code())) {
            throw Refusal.invalid("code", "request.path-differs", code, customer.code());
        }
        Integer version = VersionTag.seen(seen);
        customers.put(
                customer,
                version == null ? known.map(EditedCustomer::version).orElse(null) : version,
                principal.getName());
        return customers.forEdit(code).customer();
    }

    /** What a new customer has unless another is said. */
    private static Map<String, Object> usual(String code) {
        return Map.of(
                "code", code,
                "tier", RegisterCustomer.USUAL_TIER,
                "paymentTermsDays", RegisterCustomer.USUAL_DAYS,
                "deliveryTerms", DeliveryTerms.COMPLETE_ORDER,
                "active", true);
    }
}
