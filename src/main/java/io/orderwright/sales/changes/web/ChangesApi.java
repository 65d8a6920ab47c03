package io.orderwright.sales.changes.web;

import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.VersionOf;
import io.orderwright.platform.ground.changed.ChangedRows;
import io.orderwright.platform.ground.changed.ChangedTable;
import io.orderwright.platform.ground.changed.ChangesQuery;
import io.orderwright.sales.changes.AskChange;
import io.orderwright.sales.changes.ChangeEffects;
import io.orderwright.sales.changes.ChangeView;
import io.orderwright.sales.changes.OrderChanges;
import io.orderwright.sales.changes.matrix.ChangeKind;
import io.orderwright.sales.changes.matrix.ChangeOutcome;
import io.orderwright.sales.changes.matrix.ChangeStage;
import io.orderwright.sales.changes.ports.ChangeReaders;
import io.orderwright.sales.changes.ports.ChangeTasks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Change orders")
@RestController
@RequestMapping("/api/v1")
class ChangesApi {

    private static final ChangedTable CHANGES = ChangedTable.byId("change_order");

    private final OrderChanges changes;
    private final ChangeTasks tasks;
    private final ChangedRows changed;
    private final MessageSource messages;
    private final ChangeReaders readers;

    ChangesApi(
            OrderChanges changes,
            ChangeTasks tasks,
            ChangedRows changed,
            MessageSource messages,
            ChangeReaders readers) {
        this.readers = readers;
        this.messages = messages;
        this.changes = changes;
        this.tasks = tasks;
        this.changed = changed;
    }

    @Operation(
            summary = "What a change of an order would do now, and who would have to agree",
            description =
                    "Done and undone again: nothing has happened afterwards. row is *** for whoever may not read credit.")
    @PostMapping("/orders/{number}/changes/preview")
    ChangeEffects preview(@PathVariable String number, @RequestBody @Valid AskChange asked, Principal principal) {
        return changes.preview(number, asked, principal.getName()).shownTo(readers);
    }

    @Operation(
            summary = "Change quantities of an order, its day, address or prices, add goods, or close its rest short",
            description =
                    "Reservations, back-orders, purchases, work orders, the open delivery, exposure and total follow at once, unless"
                            + " somebody must agree first. What is more is priced by the lists of today, and credit and approval are"
                            + " asked about it. What may be changed when, the possibilities say.")
    @ApiResponse(
            responseCode = "201",
            description = "Asked, and done unless somebody must agree",
            useReturnTypeSchema = true)
    @VersionOf(table = "sales_order", parts = "order_line(order_id)")
    @PostMapping("/orders/{number}/changes")
    ResponseEntity<ChangeView> ask(
            @PathVariable String number, @RequestBody @Valid AskChange asked, Principal principal) {
        ChangeView change = shown(changes.get(tasks.ask(number, asked, principal.getName())));
        return ResponseEntity.created(URI.create("/api/v1/changes/" + change.number()))
                .body(change);
    }

    /**
     * @param reason as a message key
     * @param says the same in the caller's language: what to do instead, where it is not FREE
     */
    record Possibility(ChangeKind change, ChangeStage stage, ChangeOutcome outcome, String reason, String says) {}

    @Operation(
            summary = "What may be changed of an order as it stands, and what to do instead where it may not",
            description = "By the table sales/change-matrix.")
    @GetMapping("/orders/{number}/changes/possibilities")
    List<Possibility> possibilities(@PathVariable String number, Locale locale) {
        return changes.possibilities(number).stream()
                .map(cell -> new Possibility(
                        cell.change(),
                        cell.stage(),
                        cell.outcome(),
                        cell.reason(),
                        messages.getMessage(cell.reason(), new Object[] {number}, locale)))
                .toList();
    }

    @Operation(summary = "The change orders of an order, the oldest first")
    @GetMapping("/orders/{number}/changes")
    List<ChangeView> ofOrder(@PathVariable String number) {
        return changes.ofOrder(number).stream().map(this::shown).toList();
    }

    @Operation(summary = "Change orders, the newest first, or, with updatedSince, in the order of their change")
    @GetMapping("/changes")
    Page<ChangeView> list(
            @RequestParam(required = false) @Nullable Instant updatedSince,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        if (updatedSince != null) {
            return changed.page(
                    CHANGES,
                    new ChangesQuery(updatedSince, before, size),
                    ids -> changes.ofIds(ids).stream().map(this::shown).toList(),
                    change -> String.valueOf(change.id()));
        }
        long newest = Page.idAfter(before, Long.MAX_VALUE);
        return Page.read(
                size,
                rows -> changes.page(newest, rows).stream().map(this::shown).toList(),
                ChangeView::id);
    }

    @Operation(summary = "One change order, with what it does or did")
    @VersionOf(table = "change_order")
    @GetMapping("/changes/{number}")
    ChangeView get(@PathVariable String number) {
        return shown(changes.get(number));
    }

    private ChangeView shown(ChangeView change) {
        return change.shownTo(readers);
    }

    /**
     * Yes or no, and why not.
     *
     * @param seen of the approval's level that was read: 409 where it is about something else by now. Absent where that does not
     *     matter
     */
    record Verdict(
            @NotNull Boolean approved,
            @Nullable @Size(max = 500) String comment,
            @Nullable @Size(max = 100) String seen) {}

    @Operation(
            summary = "Agree to a change, or not",
            description = "It is worked out once more: where somebody else must agree by now, that one is asked.")
    @VersionOf(table = "change_order")
    @PostMapping("/changes/{number}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(@PathVariable String number, @RequestBody @Valid Verdict verdict, Principal principal) {
        tasks.decide(number, verdict.approved(), text(verdict.comment()), text(verdict.seen()), principal.getName());
    }

    /** Whether the ERP is told once more; otherwise it was entered there by hand. */
    record Resolution(
            @NotNull Boolean tryAgain,
            @NotNull @Size(min = 1, max = 500) String comment) {}

    @Operation(summary = "Say what comes of a change that the ERP refused")
    @VersionOf(table = "change_order")
    @PostMapping("/changes/{number}/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resolve(@PathVariable String number, @RequestBody @Valid Resolution resolution, Principal principal) {
        tasks.resolve(number, resolution.tryAgain(), resolution.comment(), principal.getName());
    }

    private static String text(@Nullable String said) {
        return said == null ? "" : said;
    }
}
