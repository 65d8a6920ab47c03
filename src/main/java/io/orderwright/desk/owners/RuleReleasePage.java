package io.orderwright.desk.owners;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.desk.forms.TypedReason;
import io.orderwright.owners.rules.ReleaseState;
import io.orderwright.owners.rules.ReleaseView;
import io.orderwright.owners.rules.RuleReleases;
import io.orderwright.owners.rules.RuleTables;
import io.orderwright.owners.rules.replays.ReplayState;
import io.orderwright.owners.rules.replays.TableReplays;
import io.orderwright.owners.rules.words.FaultTexts;
import io.orderwright.owners.rules.words.TableWords;
import io.orderwright.platform.decisions.TableRefused;
import io.orderwright.platform.decisions.faults.TableFault;
import io.orderwright.platform.decisions.workshop.CheckedTable;
import io.orderwright.platform.decisions.workshop.TableView;
import io.orderwright.platform.decisions.workshop.TableWorkshop;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A workbook that was brought in: what is wrong with it or changes by it, past decisions asked again, and its release. */
@Controller
class RuleReleasePage {

    private static final int LISTED = 200;

    private final RuleReleases releases;
    private final RuleTables tables;
    private final TableReplays replays;
    private final TableWorkshop workshop;
    private final FaultTexts texts;
    private final CompanyCalendar calendar;
    private final Forms forms;

    RuleReleasePage(
            RuleReleases releases,
            RuleTables tables,
            TableReplays replays,
            TableWorkshop workshop,
            FaultTexts texts,
            CompanyCalendar calendar,
            Forms forms) {
        this.releases = releases;
        this.tables = tables;
        this.replays = replays;
        this.workshop = workshop;
        this.texts = texts;
        this.calendar = calendar;
        this.forms = forms;
    }

    /** A release or a refusal of one. */
    private record TypedRelease(
            boolean agreed,
            @Size(max = 40) String over,
            @Nullable Instant from,
            @Size(max = 500) String comment) {}

    /** A cell that says something else; empty is any. */
    record ShownChange(String row, String column, String before, String after) {}

    /** How many decisions are asked again. */
    private record TypedReplay(int wanted) {}

    @GetMapping("/rule-releases/{id:\\d+}")
    String one(@PathVariable long id, Principal principal, Model model, Locale locale) {
        return show(id, forms.of(Map.of(), locale), principal, model, locale);
    }

    private String show(long id, TypedForm form, Principal principal, Model model, Locale locale) {
        ReleaseView release = releases.get(id);
        TableView inForce = tables.inForce(release.table());
        model.addAttribute("release", release);
        model.addAttribute("inForce", inForce);
        model.addAttribute("title", TableWords.in(inForce.title(), locale));
        model.addAttribute("own", release.proposedBy().equals(principal.getName()));
        model.addAttribute(
                "decides", tables.decidingBy(release.table()).stream().anyMatch(one -> one.id() == id));
        model.addAttribute(
                "later", release.inForceFrom() != null && release.inForceFrom().isAfter(calendar.now()));
        model.addAttribute("findings", texts.of(releases.findings(id), inForce, locale));
        model.addAttribute("form", form);
        check(release, inForce, model, locale);
        replay(id, model);
        return "rules/release";
    }

    private void check(ReleaseView release, TableView inForce, Model model, Locale locale) {
        if (release.state() == ReleaseState.REFUSED) {
            return;
        }
        try {
            byte[] workbook = releases.workbook(release.id());
            // What waits has to fit the fields as they are; what was released means what it meant.
            CheckedTable checked = release.state() == ReleaseState.PROPOSED
                    ? workshop.check(release.table(), workbook)
                    : workshop.check(release.table(), workbook, releases.ownFacts(release.id()));
            model.addAttribute("checked", checked);
            model.addAttribute(
                    "changed",
                    checked.difference().changed().stream()
                            .map(one -> new ShownChange(
                                    one.row(), TableWords.in(one.heading(), locale), one.before(), one.after()))
                            .toList());
        } catch (TableRefused refused) {
            model.addAttribute("findings", texts.of(refused.findings(), inForce, locale));
        }
    }

    private void replay(long id, Model model) {
        model.addAttribute("running", false);
        replays.last(id).ifPresent(replay -> {
            model.addAttribute("replay", replay);
            model.addAttribute("running", replay.state() == ReplayState.RUNNING);
            model.addAttribute("closed", replays.isClosed(replay.id()));
            model.addAttribute("changes", replays.changes(replay.id(), Long.MAX_VALUE, LISTED));
        });
        model.addAttribute("listed", LISTED);
    }

    /** How it goes, while it goes on. */
    @GetMapping("/rule-releases/{id:\\d+}/replay")
    String progress(@PathVariable long id, Model model) {
        model.addAttribute("release", releases.get(id));
        replay(id, model);
        return "rules/release :: replay";
    }

    @PostMapping("/rule-releases/{id:\\d+}/replay")
    String again(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        return done(
                id,
                form,
                () -> forms.done(
                        form,
                        () -> new TypedReplay(form.whole("wanted")),
                        asked -> replays.begin(id, asked.wanted(), principal.getName())),
                principal,
                model,
                locale);
    }

    @PostMapping("/rule-releases/{id:\\d+}/replay/end")
    String stop(@PathVariable long id, Principal principal, Model model, Locale locale) {
        TypedForm form = forms.of(Map.of(), locale);
        Consumer<Long> stopping =
                one -> replays.last(one).ifPresent(replay -> replays.stop(replay.id(), principal.getName()));
        return done(id, form, () -> forms.done(form, () -> id, stopping), principal, model, locale);
    }

    @PostMapping("/rule-releases/{id:\\d+}/release")
    String release(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        return done(
                id,
                form,
                () -> forms.done(
                        form,
                        () -> new TypedRelease(
                                form.text("answer").equals("yes"),
                                form.text("over"),
                                moment(form),
                                form.text("comment")),
                        said -> decide(id, said, principal.getName())),
                principal,
                model,
                locale);
    }

    private @Nullable Instant moment(TypedForm form) {
        return form.text("inForceFrom").isEmpty() ? null : form.moment("inForceFrom", calendar.zone());
    }

    private void decide(long id, TypedRelease said, String by) {
        if (said.agreed()) {
            releases.release(id, said.over(), said.from(), said.comment(), by);
        } else {
            releases.decline(id, said.comment(), by);
        }
    }

    @PostMapping("/rule-releases/{id:\\d+}/withdrawal")
    String withdraw(@PathVariable long id, Principal principal, Model model, Locale locale) {
        TypedForm form = forms.of(Map.of(), locale);
        return done(
                id,
                form,
                () -> forms.done(form, () -> id, one -> releases.withdraw(one, principal.getName())),
                principal,
                model,
                locale);
    }

    @PostMapping("/rule-releases/{id:\\d+}/end")
    String takeBack(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        return done(
                id,
                form,
                () -> forms.done(
                        form,
                        () -> TypedReason.of(form),
                        said -> releases.takeBack(id, said.reason(), principal.getName())),
                principal,
                model,
                locale);
    }

    private String done(long id, TypedForm form, BooleanSupplier act, Principal principal, Model model, Locale locale) {
        return act.getAsBoolean() ? "redirect:/rule-releases/" + id : show(id, form, principal, model, locale);
    }

    @GetMapping("/rule-releases/{id:\\d+}/workbook")
    ResponseEntity<byte[]> workbook(@PathVariable long id) {
        return RulesPage.file(nameOf(releases.get(id)), releases.workbook(id));
    }

    /** The same file with each fault marked. */
    @GetMapping("/rule-releases/{id:\\d+}/marked")
    ResponseEntity<byte[]> marked(@PathVariable long id, Locale locale) {
        ReleaseView release = releases.get(id);
        TableView inForce = tables.inForce(release.table());
        List<TableFault> findings = releases.findings(id);
        try {
            byte[] copy =
                    workshop.marked(releases.workbook(id), findings, finding -> texts.text(finding, inForce, locale));
            return RulesPage.file(nameOf(release), copy);
        } catch (TableRefused noWorkbook) {
            throw Refusal.conflict("rules.not-usable", noWorkbook.findings().size());
        }
    }

    private static String nameOf(ReleaseView release) {
        return release.table().substring(release.table().indexOf('/') + 1);
    }
}
