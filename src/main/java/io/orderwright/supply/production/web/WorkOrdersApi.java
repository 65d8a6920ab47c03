package io.orderwright.supply.production.web;

import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.VersionOf;
import io.orderwright.platform.ground.changed.ChangedRows;
import io.orderwright.platform.ground.changed.ChangedTable;
import io.orderwright.platform.ground.changed.ChangesQuery;
import io.orderwright.supply.production.Production;
import io.orderwright.supply.production.ReportView;
import io.orderwright.supply.production.WorkReport;
import io.orderwright.supply.production.WorkView;
import io.orderwright.supply.production.ports.WorkTasks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
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

@Tag(name = "Production")
@VersionOf(table = "work_order", parts = "work_report(work_order)", partsOf = "number")
@RestController
@RequestMapping("/api/v1/work-orders")
class WorkOrdersApi {

    private static final ChangedTable WORK_ORDERS = ChangedTable.byId("work_order");

    private final Production production;
    private final WorkTasks tasks;
    private final ChangedRows changed;

    WorkOrdersApi(Production production, WorkTasks tasks, ChangedRows changed) {
        this.production = production;
        this.tasks = tasks;
        this.changed = changed;
    }

    /** A work order with its reports. */
    record WorkWithReports(WorkView work, List<ReportView> reports) {}

    @Operation(
            summary = "Work orders, the newest first, or, with updatedSince, in the order of their change",
            description = "A work order has also changed when something of it was reported, or its days have moved.")
    @GetMapping
    Page<WorkView> list(
            @RequestParam(required = false) @Nullable Instant updatedSince,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.LARGEST) int size) {
        if (updatedSince != null) {
            return changed.page(
                    WORK_ORDERS,
                    new ChangesQuery(updatedSince, before, size),
                    production::ofIds,
                    work -> String.valueOf(work.id()));
        }
        return Page.of(
                production.page(Page.idAfter(before, Long.MAX_VALUE), size + 1),
                size,
                work -> String.valueOf(work.id()));
    }

    @Operation(summary = "One work order with its reports")
    @GetMapping("/{number}")
    WorkWithReports get(@PathVariable String number) {
        return new WorkWithReports(production.get(number), production.reports(number));
    }

    /** Whether it is made. */
    record Review(
            @NotNull Boolean release,
            @Nullable @Size(max = 500) String comment) {}

    @Operation(summary = "Release it for production, or say that it is not made; completes the planner's task")
    @PostMapping("/{number}/review")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void review(@PathVariable String number, @RequestBody @Valid Review review, Principal principal) {
        String comment = review.comment();
        tasks.release(number, review.release(), comment == null ? "" : comment, principal.getName());
    }

    @Operation(summary = "Say that somebody begins to make it; said again, nothing happens")
    @PostMapping("/{number}/start")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void start(@PathVariable String number, Principal principal) {
        production.start(number, principal.getName());
    }

    @Operation(
            summary = "Report what was made since the report before",
            description =
                    "Good pieces go into stock at once and serve whoever waits. A report counts once per reference. The work order ends when all was made or scrapped, or with the report that says it is the last.")
    @PostMapping("/{number}/reports")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void report(@PathVariable String number, @RequestBody @Valid WorkReport report, Principal principal) {
        production.report(number, report, principal.getName());
    }
}
