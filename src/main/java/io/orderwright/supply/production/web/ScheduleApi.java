package io.orderwright.supply.production.web;

import io.orderwright.platform.ground.VersionOf;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.supply.production.DayLoad;
import io.orderwright.supply.production.ProductionSchedule;
import io.orderwright.supply.production.QueueView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.security.Principal;
import java.time.LocalDate;
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
@VersionOf(table = "work_centre", key = "code", variables = "code", numbered = true)
@RestController
@RequestMapping("/api/v1/work-centres/{code}")
class ScheduleApi {

    private final ProductionSchedule schedule;
    private final CompanyCalendar calendar;

    ScheduleApi(ProductionSchedule schedule, CompanyCalendar calendar) {
        this.schedule = schedule;
        this.calendar = calendar;
    }

    @Operation(
            summary = "A work centre's queue in the order in which it is done",
            description = "Changes of it must name its version.")
    @GetMapping("/queue")
    QueueView queue(@PathVariable String code) {
        return schedule.queue(code);
    }

    @Operation(summary = "Minutes of each day and what they are for, from a day on")
    @GetMapping("/load")
    List<DayLoad> load(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(defaultValue = "14") @Min(1) @Max(100) int days) {
        return schedule.load(schedule.queue(code).centre(), from == null ? calendar.today() : from, days);
    }

    /** @param before the work order before which it is put; absent for the end */
    record Move(
            @NotBlank String number,
            @Nullable String before,
            @NotNull Integer version) {}

    @Operation(summary = "Put a work order before another; 409 when the queue is another one by now")
    @PostMapping("/moves")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void move(@PathVariable String code, @RequestBody @Valid Move move, Principal principal) {
        schedule.move(code, move.number(), move.before(), move.version(), principal.getName());
    }

    /** @param priority 1 to 9, the highest first; absent for the one that the table gives */
    record Priority(
            @NotBlank String number,
            @Nullable Integer priority,
            @NotNull Integer version) {}

    @Operation(
            summary = "Give a work order another priority, and the place that goes with it",
            description = "409 when the queue is another one by now.")
    @PostMapping("/priorities")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void prioritise(@PathVariable String code, @RequestBody @Valid Priority asked, Principal principal) {
        schedule.prioritise(code, asked.number(), asked.priority(), asked.version(), principal.getName());
    }
}
