package io.orderwright.service.tickets.web;

import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.VersionOf;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.service.tickets.OpenTicket;
import io.orderwright.service.tickets.OpenTicket.OwnedGoods;
import io.orderwright.service.tickets.ServiceTickets;
import io.orderwright.service.tickets.TicketDesk;
import io.orderwright.service.tickets.TicketDesk.TicketFilter;
import io.orderwright.service.tickets.TicketDesk.TicketRow;
import io.orderwright.service.tickets.TicketIntake;
import io.orderwright.service.tickets.TicketKind;
import io.orderwright.service.tickets.TicketPriority;
import io.orderwright.service.tickets.TicketQueries;
import io.orderwright.service.tickets.TicketState;
import io.orderwright.service.tickets.TicketStep;
import io.orderwright.service.tickets.TicketView;
import io.orderwright.service.tickets.ports.TicketTasks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Tickets")
@VersionOf(table = "service_ticket")
@RestController
@RequestMapping("/api/v1/tickets")
class TicketsApi {

    private final TicketIntake intake;
    private final ServiceTickets tickets;
    private final TicketQueries queries;
    private final TicketDesk desk;
    private final TicketTasks tasks;

    TicketsApi(TicketIntake intake, ServiceTickets tickets, TicketQueries queries, TicketDesk desk, TicketTasks tasks) {
        this.intake = intake;
        this.tickets = tickets;
        this.queries = queries;
        this.desk = desk;
        this.tasks = tasks;
    }

    /**
     * What a customer wants, about an order or without naming one.
     *
     * @param order its number; absent where the customer names none
     * @param customer who wants it, where no order is named; its order says it otherwise
     * @param sku of the product that it is about, where no order is named
     * @param reference yours: among the tickets of this order, or of this customer without one, it stands for one
     * @param priority absent for NORMAL
     * @param line the order's line that it is about, absent for the whole order
     * @param quantity so much of the line, in the line's unit
     * @param serial of the piece
     * @param words what the customer wants
     */
    record WantedTicket(
            @Nullable @Size(min = 1, max = 32) String order,
            @Nullable @Size(min = 1, max = 32) String customer,
            @Nullable @Size(max = 64) String sku,
            @NotBlank @Size(max = 64) String reference,
            @NotNull TicketKind kind,
            @Nullable TicketPriority priority,
            @Nullable @Positive Integer line,

            @Nullable @Positive @Digits(integer = 12, fraction = Quantity.DECIMALS)
            SaidNumber quantity,

            @Nullable @Size(max = OpenTicket.SERIAL) String serial,
            @NotBlank @Size(max = OpenTicket.WORDS) String words) {

        OpenTicket asked() {
            if (order != null && sku != null) {
                throw Refusal.invalid("sku", "ticket.product-of-order");
            }
            return new OpenTicket(
                    order,
                    customer == null ? null : new OwnedGoods(customer, sku),
                    reference,
                    kind,
                    Objects.requireNonNullElse(priority, TicketPriority.NORMAL),
                    line,
                    quantity,
                    serial,
                    words,
                    false);
        }
    }

    /** @param words what is said of it */
    record SaidWords(@NotBlank @Size(max = OpenTicket.WORDS) String words) {}

    /** @param words what is said of it, if anything */
    record PerhapsWords(
            @Nullable @Size(max = OpenTicket.WORDS) String words) {

        String text() {
            return Objects.requireNonNullElse(words, "");
        }
    }

    /** For whom or what it waits. */
    enum WaitsFor {
        CUSTOMER,
        PARTS
    }

    /** @param words why */
    record PauseTicket(
            @NotNull WaitsFor waitsFor,
            @NotBlank @Size(max = OpenTicket.WORDS) String words) {

        TicketStep step() {
            return waitsFor == WaitsFor.CUSTOMER ? TicketStep.WAIT_FOR_CUSTOMER : TicketStep.WAIT_FOR_PARTS;
        }
    }

    /** @param words why, if anything is said */
    record ChangePriority(
            @NotNull TicketPriority priority,
            @Nullable @Size(max = OpenTicket.WORDS) String words) {

        String text() {
            return Objects.requireNonNullElse(words, "");
        }
    }

    @Operation(
            summary = "Tickets, what is due first at the top, a page at a time",
            description = "Those whose clocks stand come last. Without a state, all; without an owner, everybody's.")
    @GetMapping
    Page<TicketRow> list(
            @RequestParam(required = false) @Nullable Set<TicketState> state,
            @RequestParam(required = false) @Nullable TicketKind kind,
            @RequestParam(defaultValue = "") @Size(max = 64) String owner,
            @RequestParam(defaultValue = "") @Size(max = 32) String order,
            @RequestParam(defaultValue = "") @Size(max = 32) String customer,
            @RequestParam(defaultValue = "") @Size(max = 40) String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        TicketFilter filter = new TicketFilter(
                Objects.requireNonNullElse(state, Set.<TicketState>of()), kind, owner, order, customer);
        return Page.of(desk.page(filter, after, size + 1), size, TicketRow::place);
    }

    @Operation(summary = "One ticket: what is promised, what is due, and all that was done")
    @GetMapping("/{number}")
    TicketView get(@PathVariable String number) {
        return queries.get(number);
    }

    @Operation(
            summary = "Open a ticket about an order, or of a customer who names none",
            description =
                    "Either the order is said, or the customer and perhaps a product. The table service/service-level says what is promised, and its clocks begin. 201 when it is new; 200"
                            + " when the same was asked for before; 409 when the reference was used with other content.")
    @ApiResponse(responseCode = "201", description = "Taken in", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "It was there already", useReturnTypeSchema = true)
    @PostMapping
    ResponseEntity<TicketView> open(@RequestBody @Valid WantedTicket asked, Principal principal) {
        TicketView one = intake.open(asked.asked(), principal.getName());
        return one.repeated()
                ? ResponseEntity.ok(one)
                : ResponseEntity.status(HttpStatus.CREATED).body(one);
    }

    @Operation(
            summary = "Work on it from now on",
            description = "Also where somebody else did. 409 when it is solved or over.")
    @PostMapping("/{number}/take")
    TicketView take(@PathVariable String number, Principal principal) {
        tasks.take(number, principal.getName());
        return queries.get(number);
    }

    @Operation(
            summary = "The customer was told something",
            description =
                    "The first answer stops the clock of the answer. 409 before somebody has taken it, or when it is solved or over.")
    @PostMapping("/{number}/answer")
    TicketView answer(@PathVariable String number, @RequestBody @Valid SaidWords said, Principal principal) {
        tasks.work(number, TicketStep.ANSWER, said.words(), principal.getName());
        return queries.get(number);
    }

    @Operation(
            summary = "Let it wait: the clocks stand",
            description =
                    "What is due moves by as much as the company works meanwhile. 409 unless somebody works on it.")
    @PostMapping("/{number}/pause")
    TicketView pause(@PathVariable String number, @RequestBody @Valid PauseTicket said, Principal principal) {
        tasks.work(number, said.step(), said.words(), principal.getName());
        return queries.get(number);
    }

    @Operation(summary = "What it waited for is there", description = "The clocks run again. 409 unless it waits.")
    @PostMapping("/{number}/resume")
    TicketView resume(@PathVariable String number, @RequestBody @Valid PerhapsWords said, Principal principal) {
        tasks.resume(number, said.text(), principal.getName());
        return queries.get(number);
    }

    @Operation(
            summary = "Say that it is solved",
            description = "It closes by itself after the days that the table says. 409 unless somebody works on it.")
    @PostMapping("/{number}/solve")
    TicketView solve(@PathVariable String number, @RequestBody @Valid SaidWords said, Principal principal) {
        tasks.work(number, TicketStep.SOLVE, said.words(), principal.getName());
        return queries.get(number);
    }

    @Operation(summary = "The customer agrees that it is solved", description = "409 unless it is solved.")
    @PostMapping("/{number}/close")
    TicketView close(@PathVariable String number, @RequestBody @Valid PerhapsWords said, Principal principal) {
        tasks.close(number, said.text(), principal.getName());
        return queries.get(number);
    }

    @Operation(
            summary = "It is not done after all",
            description =
                    "Once it has closed, within the days that the table says. 409 unless it is solved or closed, or too late.")
    @PostMapping("/{number}/reopen")
    TicketView reopen(@PathVariable String number, @RequestBody @Valid SaidWords said, Principal principal) {
        tasks.reopen(number, said.words(), principal.getName());
        return queries.get(number);
    }

    @Operation(summary = "It was none, or is no longer wanted", description = "409 once it is solved or over.")
    @PostMapping("/{number}/cancel")
    TicketView cancel(@PathVariable String number, @RequestBody @Valid SaidWords said, Principal principal) {
        tickets.cancel(number, said.words(), principal.getName());
        return queries.get(number);
    }

    @Operation(
            summary = "Say that it is more or less urgent",
            description = "The table is asked again; the pauses that it had stay. 409 once it is solved or over.")
    @PostMapping("/{number}/priority")
    TicketView prioritise(@PathVariable String number, @RequestBody @Valid ChangePriority said, Principal principal) {
        tickets.changePriority(number, said.priority(), said.text(), principal.getName());
        return queries.get(number);
    }

    @Operation(summary = "Note something that only we read", description = "409 when it was cancelled.")
    @PostMapping("/{number}/comments")
    TicketView comment(@PathVariable String number, @RequestBody @Valid SaidWords said, Principal principal) {
        tickets.comment(number, said.words(), principal.getName());
        return queries.get(number);
    }
}
