package io.orderwright.sales.orders.web;

import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.VersionOf;
import io.orderwright.platform.ground.answers.Expandable;
import io.orderwright.platform.ground.changed.ChangesQuery;
import io.orderwright.platform.ground.fields.OwnFields;
import io.orderwright.platform.ground.fields.SaidFilter;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.orders.OrderProgress;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.entry.OrderIntake;
import io.orderwright.sales.orders.entry.OrderIntake.PlacedOrder;
import io.orderwright.sales.orders.entry.PlaceOrder;
import io.orderwright.sales.orders.list.FindOrders;
import io.orderwright.sales.orders.list.ListedOrder;
import io.orderwright.sales.orders.list.OrderList;
import io.orderwright.sales.orders.list.OrderPage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.propertyeditors.CustomCollectionEditor;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Orders")
@VersionOf(table = "sales_order", parts = "order_line(order_id)")
@RestController
@RequestMapping("/api/v1/orders")
class OrdersApi {

    /** As many as there may be own fields of orders. */
    private static final int MOST_SAID = 30;

    private final OrderQueries orders;
    private final OrderIntake intake;
    private final OrderProgress progress;
    private final OrderList list;
    private final List<OwnFields> fields;

    OrdersApi(OrderQueries orders, OrderIntake intake, OrderProgress progress, OrderList list, List<OwnFields> fields) {
        this.fields = fields;
        this.orders = orders;
        this.intake = intake;
        this.progress = progress;
        this.list = list;
    }

    @Operation(
            summary = "Place an order, once per Idempotency-Key",
            description =
                    "201 for a new order; 200 with the same order when the key was used with the same content before;"
                            + " 409 when it was used with other content.")
    @ApiResponse(responseCode = "201", description = "A new order", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "The order that is there already", useReturnTypeSchema = true)
    @PostMapping
    ResponseEntity<OrderView> place(
            @Parameter(required = true, description = "1 to 200 characters; the same order again is found by it")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable
                    String key,
            @RequestBody @Valid PlaceOrder order,
            Principal principal) {
        if (key == null || key.isBlank() || key.length() > 200) {
            throw Refusal.invalid("Idempotency-Key", "order.key-missing");
        }
        String caller = principal.getName();
        PlacedOrder placed = intake.place(order, keysOf(caller), key, caller);
        if (placed.repeated() && !placed.order().placedBy().equals(caller)) {
            throw Refusal.conflict("order.key-of-another", key);
        }
        HttpStatus status = placed.repeated() ? HttpStatus.OK : HttpStatus.CREATED;
        return ResponseEntity.status(status)
                .location(URI.create("/api/v1/orders/" + placed.order().number()))
                .body(placed.order());
    }

    /** Every program has keys of its own. People share theirs, but get nobody else's order for one. */
    private static String keysOf(String caller) {
        return caller.startsWith("integration:") ? "api/" + caller : "api";
    }

    @Operation(
            summary = "Orders, filtered, searched and sorted, a page at a time",
            description =
                    "externalId is exactly the key under which an order was placed, purchaseOrder the customer's own number, whatever its "
                            + "spacing, case or width; said is what is said in an own field by which lists are filtered, as channel:WEB, once for each field. With updatedSince they come in the order of their change. A page with fewer orders than asked for and with a next one says that looking took too long: go on there.")
    @Expandable("order")
    @GetMapping
    Page<ListedOrder> list(
            @RequestParam(required = false) @Nullable Instant updatedSince,
            @RequestParam(required = false) @Nullable @Size(min = 1, max = 200) String externalId,
            @RequestParam(required = false) @Nullable @Size(min = 1, max = 64) String purchaseOrder,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") Set<OrderState> state,
            @RequestParam(defaultValue = "") String customer,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable BigDecimal amountFrom,
            @RequestParam(required = false) @Nullable BigDecimal amountTo,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(defaultValue = "false") boolean held,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "NEWEST") FindOrders.Sort sort,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") String team,
            @RequestParam(defaultValue = "") @Size(max = MOST_SAID) List<@Size(max = 540) String> said,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        FindOrders asked = new FindOrders(
                        state,
                        customer,
                        person,
                        from,
                        to,
                        said(amountFrom),
                        said(amountTo),
                        late,
                        held,
                        q,
                        sort,
                        owner,
                        team)
                .under(externalId, purchaseOrder)
                .saying(filters(said));
        if (updatedSince != null) {
            return list.changed(
                    asked,
                    new ChangesQuery(updatedSince, after, size)
                            .without("sort", sort != FindOrders.Sort.NEWEST)
                            .without("q", !q.isEmpty()));
        }
        OrderPage page = list.page(asked, after, size);
        return new Page<>(page.items(), page.next());
    }

    /** A comma belongs to what is said: one text is one filter. */
    @InitBinder("said")
    void whole(WebDataBinder binder) {
        binder.registerCustomEditor(List.class, new CustomCollectionEditor(List.class));
    }

    private List<SaidFilter> filters(List<String> said) {
        List<SaidFilter> filters =
                said.stream().filter(one -> !one.isBlank()).map(this::filter).toList();
        Set<String> named = new HashSet<>();
        filters.stream().filter(one -> !named.add(one.code())).findFirst().ifPresent(twice -> {
            throw Refusal.invalid("said", "own-fields.filter-twice", twice.code());
        });
        return filters;
    }

    private SaidFilter filter(String said) {
        int colon = said.indexOf(':');
        if (colon < 0) {
            throw Refusal.invalid("said", "own-fields.filter-form", said);
        }
        String code = said.substring(0, colon);
        return fields.stream()
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("said", "own-fields.no-filter", code))
                .filter("order", code, said.substring(colon + 1));
    }

    private static @Nullable SaidNumber said(@Nullable BigDecimal amount) {
        return amount == null ? null : new SaidNumber(amount);
    }

    @Operation(
            summary = "Orders under a reference, exactly, the newest first",
            description =
                    "externalId is the key under which an order was placed, purchaseOrder the customer's own number,"
                            + " whatever its spacing, case or width. At least one of them; with a customer's code only that one's.")
    @Expandable("order")
    @GetMapping("/references")
    List<ListedOrder> under(
            @RequestParam(required = false) @Nullable @Size(min = 1, max = 200) String externalId,
            @RequestParam(required = false) @Nullable @Size(min = 1, max = 64) String purchaseOrder,
            @RequestParam(required = false) @Nullable @Size(min = 1, max = 32) String customer) {
        return list.under(externalId, purchaseOrder, customer);
    }

    @Operation(summary = "One order with its lines and their quantities")
    @Expandable("order")
    @GetMapping("/{number}")
    OrderView get(@PathVariable String number) {
        return orders.get(number);
    }

    /** Why an order is not wanted any more. */
    record Cancellation(@NotBlank @Size(max = 500) String reason) {}

    @Operation(summary = "Cancel an order before its goods have left; everything done for it is undone")
    @PostMapping("/{number}/cancel")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void cancel(@PathVariable String number, @RequestBody @Valid Cancellation cancellation, Principal principal) {
        progress.cancel(number, cancellation.reason(), principal.getName());
    }
}
