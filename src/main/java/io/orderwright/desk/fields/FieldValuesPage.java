package io.orderwright.desk.fields;

import io.orderwright.desk.forms.FormValues;
import io.orderwright.desk.forms.Forms;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.owners.fields.FieldValues;
import io.orderwright.owners.fields.OwnField;
import io.orderwright.owners.fields.SaidFields;
import io.orderwright.platform.kernel.Refusal;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** What is said of a thing in its own fields, to be changed: those that the person may write. */
@Controller
class FieldValuesPage {

    private final FieldValues values;
    private final List<SubjectPage> pages;
    private final Forms forms;

    FieldValuesPage(FieldValues values, List<SubjectPage> pages, Forms forms) {
        this.values = values;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping("/field-values/{subject}/{key}")
    String form(@PathVariable String subject, @PathVariable String key, Model model, Locale locale) {
        SaidFields said = values.get(subject, key);
        return form(said, forms.of(typed(said), locale), model);
    }

    @PostMapping("/field-values/{subject}/{key}")
    String save(
            @PathVariable String subject,
            @PathVariable String key,
            @RequestParam Map<String, String> typed,
            Principal principal,
            Model model,
            RedirectAttributes after,
            Locale locale) {
        TypedForm form = forms.of(typed, locale);
        boolean saved = forms.done(
                form,
                () -> new SaidFields(subject, key, TypedFields.read(form, writable(values.get(subject, key)))),
                said -> values.edit(said, form.seen(), principal.getName()));
        if (saved) {
            after.addFlashAttribute("saved", "fields-" + subject + "-" + key);
            return "redirect:/field-values/" + subject + "/" + UriUtils.encodePathSegment(key, "UTF-8");
        }
        SaidFields now = values.get(subject, key);
        if (form.overtakenBy(now.fingerprint())) {
            model.addAttribute("now", typed(now));
        }
        return form(now, form, model);
    }

    /** What says something in a retired field can still be taken back. */
    private List<OwnField> writable(SaidFields said) {
        return values.readable(said.subject()).stream()
                .filter(field -> values.writes(field)
                        || values.clears(field) && said.fields().containsKey(field.code()))
                .toList();
    }

    private Map<String, String> typed(SaidFields said) {
        FormValues form = new FormValues(said.fingerprint());
        values.readable(said.subject())
                .forEach(field -> form.text(TypedFields.name(field), FieldWords.typed(said, field.code())));
        return form.all();
    }

    private String form(SaidFields said, TypedForm form, Model model) {
        model.addAttribute("subject", said.subject());
        model.addAttribute("key", said.key());
        model.addAttribute("said", said.fields());
        model.addAttribute("fields", values.readable(said.subject()));
        model.addAttribute("writable", writable(said));
        model.addAttribute("back", back(said.subject(), said.key()));
        model.addAttribute("menu", page(said.subject()).menu());
        model.addAttribute("form", form);
        return "fields/values";
    }

    private String back(String subject, String key) {
        return page(subject).address().replace("{key}", UriUtils.encodePathSegment(key, "UTF-8"));
    }

    private SubjectPage page(String subject) {
        return pages.stream()
                .filter(one -> one.subject().equals(subject))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("own-fields.no-subject", subject));
    }
}
