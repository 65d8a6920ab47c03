package io.orderwright.desk.production;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.platform.security.CurrentUser;
import io.orderwright.supply.production.DayLoad;
import io.orderwright.supply.production.ProductionSchedule;
import io.orderwright.supply.production.QueueView;
import io.orderwright.supply.production.WorkProgress;
import io.orderwright.supply.production.WorkView;
import io.orderwright.supply.production.centres.WorkCentre;
import io.orderwright.supply.production.centres.WorkCentres;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The production schedule: what each work centre does on which day, and its queue, which planners rearrange. */
@Controller
class SchedulePage {

    private static final int DAYS = 14;
    private static final int CENTRES = 20;

    private final WorkCentres centres;
    private final ProductionSchedule schedule;
    private final CurrentUser user;
    private final Forms forms;
    private final CompanyCalendar calendar;

    SchedulePage(
            WorkCentres centres, ProductionSchedule schedule, CurrentUser user, Forms forms, CompanyCalendar calendar) {
        this.centres = centres;
        this.schedule = schedule;
        this.user = user;
        this.forms = forms;
        this.calendar = calendar;
    }

    /** A work centre with its days and its queue. */
    record ShownQueue(
            QueueView queue, List<DayLoad> days, Map<String, WorkView> byNumber, Map<String, WorkProgress> progress) {}

    /** A work order and the one that it goes before; none for the end of the queue. */
    private record QueueMove(
            @NotBlank @Size(max = 40) String number,
            @Nullable @Size(max = 40) String before,
            int version) {}

    /** A work order and its new priority; none for the usual one. */
    private record PriorityChange(
            @NotBlank @Size(max = 40) String number,
            @Nullable Integer priority,
            int version) {}

    @GetMapping("/production")
    String page(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String only,
            Model model,
            Locale locale) {
        return page(from, after, only, forms.of(Map.of(), locale), model);
    }

    /** @param only the one work centre to be shown; "" for all */
    private String page(@Nullable LocalDate asked, String after, String only, TypedForm form, Model model) {
        LocalDate today = calendar.today();
        LocalDate from = asked == null || asked.isBefore(today) ? today : asked;
        List<WorkCentre> found = only.isEmpty() ? centres.page(after, CENTRES + 1) : List.of(centres.get(only));
        model.addAttribute(
                "shown",
                found.stream().limit(CENTRES).map(centre -> shown(centre, from)).toList());
        model.addAttribute(
                "next", found.size() > CENTRES ? found.get(CENTRES - 1).code() : null);
        model.addAttribute("only", only);
        model.addAttribute("from", from);
        model.addAttribute("until", from.plusDays(DAYS - 1L));
        model.addAttribute("earlier", from.isAfter(today) ? from.minusDays(DAYS) : null);
        model.addAttribute("later", from.plusDays(DAYS));
        model.addAttribute("plans", user.has(Roles.PRODUCTION_PLANNER));
        model.addAttribute("form", form);
        return "production/schedule";
    }

    private ShownQueue shown(WorkCentre centre, LocalDate from) {
        QueueView queue = schedule.queue(centre.code());
        return new ShownQueue(
                queue,
                schedule.load(centre, from, DAYS),
                queue.works().stream().collect(Collectors.toMap(WorkView::number, work -> work)),
                queue.works().stream().collect(Collectors.toMap(WorkView::number, WorkProgress::of)));
    }

    @PostMapping("/production/{centre}/move")
    String move(
            @PathVariable String centre,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        boolean done = forms.done(
                form,
                () -> new QueueMove(form.text("number"), form.optional("before"), form.whole("version")),
                said -> schedule.move(centre, said.number(), said.before(), said.version(), principal.getName()));
        return done ? done(centre, form, after) : refused(centre, form, response, model);
    }

    @PostMapping("/production/{centre}/priority")
    String prioritise(
            @PathVariable String centre,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            HttpServletResponse response,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        boolean done = forms.done(
                form,
                () -> new PriorityChange(
                        form.text("number"),
                        form.optional("priority") == null ? null : form.whole("priority"),
                        form.whole("version")),
                said -> schedule.prioritise(
                        centre, said.number(), said.priority(), said.version(), principal.getName()));
        return done ? done(centre, form, after) : refused(centre, form, response, model);
    }

    private static String done(String centre, TypedForm form, RedirectAttributes after) {
        after.addFlashAttribute("moved", form.text("number"));
        after.addFlashAttribute("movedIn", centre);
        return (form.text("only").isEmpty() ? "redirect:/production" : "redirect:/production?only=" + centre)
                + "#queue-" + centre;
    }

    /** The queue as it is now, and what was wanted of it. */
    private String refused(String centre, TypedForm form, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("wanted", centre);
        return page(null, "", form.text("only").isEmpty() ? "" : centre, form, model);
    }
}
