package io.orderwright.desk.owners;

import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.owners.rules.ReleaseView;
import io.orderwright.owners.rules.RuleReleases;
import io.orderwright.owners.rules.RuleTables;
import io.orderwright.owners.rules.RuleTables.RuleTable;
import io.orderwright.owners.rules.UploadedTable;
import io.orderwright.owners.rules.words.TableWords;
import io.orderwright.platform.decisions.workshop.TableView;
import io.orderwright.platform.ground.Page;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Decision tables: all of them, each as it is in force, and bringing a workbook in for one. */
@Controller
class RulesPage {

    private static final int SIZE = 20;
    private static final int WAITING = 50;

    private final RuleTables tables;
    private final RuleReleases releases;
    private final UploadedTable uploaded;
    private final Forms forms;

    RulesPage(RuleTables tables, RuleReleases releases, UploadedTable uploaded, Forms forms) {
        this.tables = tables;
        this.releases = releases;
        this.uploaded = uploaded;
        this.forms = forms;
    }

    /** Why a table is changed. */
    private record TypedNote(@NotBlank @Size(max = 500) String note) {}

    /**
     * A table in the list.
     *
     * @param decidingBy the release by which it decides; empty for none
     */
    record ShownTable(RuleTable table, String title, List<ReleaseView> decidingBy) {}

    @GetMapping("/rules")
    String all(Model model, Locale locale) {
        model.addAttribute(
                "tables",
                tables.all().stream()
                        .map(one ->
                                new ShownTable(one, TableWords.in(one.title(), locale), tables.decidingBy(one.name())))
                        .toList());
        model.addAttribute("waiting", releases.waiting(WAITING));
        return "rules/list";
    }

    /**
     * @param version by which something was decided, where a decision leads here
     * @param row that decided it
     */
    @GetMapping("/rules/{area}/{name}")
    String one(
            @PathVariable String area,
            @PathVariable String name,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String row,
            Model model,
            Locale locale) {
        boolean older = !version.isEmpty()
                && !tables.inForce(area + "/" + name).version().equals(version);
        model.addAttribute("older", older ? version : null);
        model.addAttribute("marked", row);
        return show(area + "/" + name, after, forms.of(Map.of(), locale), model, locale);
    }

    private String show(String table, String after, TypedForm form, Model model, Locale locale) {
        TableView view = tables.inForce(table);
        long before = Page.idAfter(after, Long.MAX_VALUE);
        Page<ReleaseView> page = Page.read(SIZE, rows -> releases.page(table, before, rows), ReleaseView::id);
        model.addAttribute("table", view);
        model.addAttribute("title", TableWords.in(view.title(), locale));
        model.addAttribute("headings", headings(view, locale));
        model.addAttribute("decidingBy", tables.decidingBy(table));
        model.addAttribute(
                "about",
                tables.all().stream()
                        .filter(one -> one.name().equals(table))
                        .findFirst()
                        .orElseThrow());
        model.addAttribute("releases", page.items());
        model.addAttribute("next", page.next());
        model.addAttribute("form", form);
        return "rules/one";
    }

    static List<String> headings(TableView table, Locale locale) {
        return table.columns().stream()
                .map(column -> TableWords.in(column.heading(), locale))
                .toList();
    }

    @PostMapping("/rules/{area}/{name}")
    String bring(
            @PathVariable String area,
            @PathVariable String name,
            @RequestParam("file") MultipartFile file,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            Locale locale) {
        String table = area + "/" + name;
        TypedForm form = forms.of(typed, locale);
        List<ReleaseView> made = new ArrayList<>();
        boolean done = forms.done(
                form,
                () -> new TypedNote(form.text("note")),
                said -> made.add(propose(table, file, said.note(), principal.getName())));
        return done ? "redirect:/rule-releases/" + made.get(0).id() : show(table, "", form, model, locale);
    }

    private ReleaseView propose(String table, MultipartFile file, String note, String by) {
        try (InputStream content = file.getInputStream()) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            return releases.propose(table, name, uploaded.read(content), note, by);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/rules/{area}/{name}/workbook")
    ResponseEntity<byte[]> workbook(@PathVariable String area, @PathVariable String name) {
        return file(name, tables.workbook(area + "/" + name));
    }

    /** A workbook to be kept. */
    static ResponseEntity<byte[]> file(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(
                        MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".drl.xlsx")
                                .build()
                                .toString())
                .body(content);
    }
}
