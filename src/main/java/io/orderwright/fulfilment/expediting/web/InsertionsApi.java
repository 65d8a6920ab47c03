package io.orderwright.fulfilment.expediting.web;

import io.orderwright.fulfilment.expediting.AskInsertion;
import io.orderwright.fulfilment.expediting.DelayNotice;
import io.orderwright.fulfilment.expediting.DelayNotices;
import io.orderwright.fulfilment.expediting.InsertionView;
import io.orderwright.fulfilment.expediting.UrgentInsertions;
import io.orderwright.fulfilment.expediting.UrgentInsertions.Preview;
import io.orderwright.fulfilment.expediting.ports.InsertionTasks;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.VersionOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Urgent insertions")
@VersionOf(table = "urgent_insertion", parts = "displaced_order(insertion)", partsOf = "number")
@RestController
@RequestMapping("/api/v1/insertions")
class InsertionsApi {

    private final UrgentInsertions insertions;
    private final DelayNotices notices;
    private final InsertionTasks tasks;

    InsertionsApi(UrgentInsertions insertions, DelayNotices notices, InsertionTasks tasks) {
        this.insertions = insertions;
        this.notices = notices;
        this.tasks = tasks;
    }

    @Operation(summary = "Urgent insertions, the newest first, a page at a time")
    @GetMapping
    Page<InsertionView> list(
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        return Page.read(size, rows -> insertions.page(before, rows), InsertionView::id);
    }

    @Operation(summary = "One urgent insertion, with what it takes or took from whom")
    @GetMapping("/{number}")
    InsertionView get(@PathVariable String number) {
        return insertions.get(number);
    }

    @Operation(summary = "Which customers of displaced orders were told of it, and who could not be and why")
    @GetMapping("/{number}/notices")
    List<DelayNotice> notices(@PathVariable String number) {
        return notices.of(insertions.get(number).number()).values().stream()
                .sorted(Comparator.comparing(DelayNotice::orderNumber))
                .toList();
    }

    @Operation(
            summary = "What taking an order before others would take from whom now, and who would have to agree",
            description = "Done and undone again: nothing has happened afterwards.")
    @PostMapping("/preview")
    Preview preview(@RequestParam String order) {
        return insertions.preview(order);
    }

    /** The number under which it is found. */
    record Asked(String number) {}

    @Operation(
            summary = "Ask for an order to be taken before others",
            description =
                    "Where nobody is displaced it is done at once; otherwise somebody agrees to that first. The customers of"
                            + " displaced orders are told by SMS that their order comes later, unless tellCustomers says no.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Asked ask(@RequestBody @Valid AskInsertion asked, Principal principal) {
        return new Asked(insertions.ask(asked, principal.getName()));
    }

    /**
     * Yes or no, and why not; whether customers are told stays as it was asked for where nothing is said.
     *
     * @param seen of the approval's level that was read: 409 where it is about something else by now. Absent where that does not
     *     matter
     */
    record Verdict(
            @NotNull Boolean approved,
            @Nullable @Size(max = 500) String comment,
            @Nullable Boolean tellCustomers,
            @Nullable @Size(max = 100) String seen) {}

    @Operation(
            summary = "Agree to what an urgent insertion takes from others, or not",
            description =
                    "It is worked out once more: where it takes more than what was asked for, nothing is moved and somebody is asked again.")
    @PostMapping("/{number}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(@PathVariable String number, @RequestBody @Valid Verdict verdict, Principal principal) {
        tasks.decide(
                number,
                verdict.approved(),
                Objects.requireNonNullElse(verdict.comment(), ""),
                verdict.tellCustomers(),
                Objects.requireNonNullElse(verdict.seen(), ""),
                principal.getName());
    }
}
