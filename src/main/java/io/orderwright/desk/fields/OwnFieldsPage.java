package io.orderwright.desk.fields;

import io.orderwright.desk.forms.FormValues;
import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.owners.fields.FieldSubjects;
import io.orderwright.owners.fields.FieldType;
import io.orderwright.owners.fields.OwnField;
import io.orderwright.owners.fields.OwnFieldBook;
import io.orderwright.platform.ground.fields.FieldSubject;
import io.orderwright.platform.kernel.Roles;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The fields that owners add: looked at, added and changed. */
@Controller
class OwnFieldsPage {

    private static final String NEW = "new";

    private final OwnFieldBook fields;
    private final FieldSubjects subjects;
    private final Forms forms;

    OwnFieldsPage(OwnFieldBook fields, FieldSubjects subjects, Forms forms) {
        this.fields = fields;
        this.subjects = subjects;
        this.forms = forms;
    }

    /** A kind of thing with its fields. */
    record ShownSubject(String name, List<OwnField> fields) {}

    @GetMapping("/own-fields")
    String all(Model model) {
        model.addAttribute(
                "subjects",
                subjects.all().stream()
                        .map(subject -> new ShownSubject(subject.name(), fields.of(subject.name())))
                        .toList());
        return "fields/list";
    }

    @GetMapping("/own-fields/{subject}/{code}")
    String form(@PathVariable String subject, @PathVariable String code, Model model, Locale locale) {
        FieldSubject kind = subjects.get(subject);
        FormValues known = code.equals(NEW)
                ? TypedField.fresh(fields.of(subject))
                : TypedField.values(fields.get(subject, code), kind);
        return form(kind, code, forms.of(known.all(), locale), model);
    }

    @PostMapping("/own-fields/{subject}/{code}")
    String save(
            @PathVariable String subject,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        FieldSubject kind = subjects.get(subject);
        TypedForm form = forms.of(typed, locale);
        String key = code.equals(NEW) ? form.text("code") : code;
        boolean saved = forms.done(
                form,
                () -> TypedField.read(form, kind, key),
                field -> fields.edit(field, form.seen(), principal.getName()));
        if (saved) {
            after.addFlashAttribute("saved", kept(subject, code));
            return "redirect:/own-fields";
        }
        Optional<OwnField> now = code.equals(NEW) ? Optional.empty() : fields.find(subject, code);
        now.filter(known -> form.overtakenBy(known.fingerprint()))
                .ifPresent(known ->
                        model.addAttribute("now", TypedField.values(known, kind).all()));
        return form(kind, code, form, model);
    }

    private String form(FieldSubject subject, String code, TypedForm form, Model model) {
        model.addAttribute("subject", subject);
        model.addAttribute("code", code.equals(NEW) ? null : code);
        model.addAttribute("target", code);
        model.addAttribute("kept", kept(subject.name(), code));
        model.addAttribute("used", !code.equals(NEW) && fields.isUsed(subject.name(), code));
        model.addAttribute("types", List.of(FieldType.values()));
        model.addAttribute("needs", TypedField.needs(subject));
        model.addAttribute("places", subject.places().stream().sorted().toList());
        model.addAttribute("roles", Roles.EMPLOYEES);
        model.addAttribute("form", form);
        return "fields/edit";
    }

    private static String kept(String subject, String code) {
        return "own-field-" + subject + "-" + code;
    }
}
