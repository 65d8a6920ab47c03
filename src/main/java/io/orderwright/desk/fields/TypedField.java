package io.orderwright.desk.fields;

import io.orderwright.desk.forms.FormValues;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.owners.fields.FieldNeed;
import io.orderwright.owners.fields.FieldType;
import io.orderwright.owners.fields.ListEntry;
import io.orderwright.owners.fields.OwnField;
import io.orderwright.owners.fields.SetOwnField;
import io.orderwright.platform.ground.fields.FieldPlace;
import io.orderwright.platform.ground.fields.FieldSubject;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Roles;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A field as its owner types it; entries are lines of code, English and Chinese name, a retired one begins with a minus. */
final class TypedField {

    private static final List<FieldType> TYPES = List.of(FieldType.values());

    /** Behind the last one, with room between. */
    private static final int STEP = 10;

    private TypedField() {}

    static FormValues fresh(List<OwnField> others) {
        int last = others.isEmpty() ? 0 : others.get(others.size() - 1).place();
        return new FormValues("")
                .text("place", String.valueOf(last + STEP))
                .text("type", FieldType.TEXT.name())
                .text("required", FieldNeed.NEVER.name())
                .tick("shown-" + FieldPlace.ENTRY, true);
    }

    static FormValues values(OwnField known, FieldSubject subject) {
        FormValues values = new FormValues(known.fingerprint())
                .text("place", String.valueOf(known.place()))
                .text("nameEn", known.nameEn())
                .text("nameZh", known.nameZh())
                .text("helpEn", known.helpEn())
                .text("helpZh", known.helpZh())
                .text("type", known.type().name())
                .text("unit", known.unit())
                .text("decimals", known.type() == FieldType.NUMBER ? String.valueOf(known.decimals()) : "")
                .text("entries", known.entries().stream().map(TypedField::line).collect(Collectors.joining("\n")))
                .text("required", known.required().name())
                .text("usual", known.usual())
                .tick("retired", known.retired());
        Roles.EMPLOYEES.forEach(
                role -> values.tick("read-" + role, known.readers().contains(role))
                        .tick("write-" + role, known.writers().contains(role)));
        subject.places()
                .forEach(place -> values.tick("shown-" + place, known.shown().contains(place)));
        return values;
    }

    static List<FieldNeed> needs(FieldSubject subject) {
        return subject.placed() ? List.of(FieldNeed.values()) : List.of(FieldNeed.NEVER, FieldNeed.ALWAYS);
    }

    static SetOwnField read(TypedForm form, FieldSubject subject, String code) {
        if (code.isEmpty()) {
            form.refused(Refusal.invalid("code", "masters.missing"));
        }
        return new SetOwnField(
                subject.name(),
                code,
                form.whole("place"),
                form.text("nameEn"),
                form.text("nameZh"),
                form.optional("helpEn"),
                form.optional("helpZh"),
                form.choice("type", TYPES),
                form.optional("unit"),
                form.text("decimals").isEmpty() ? 0 : form.whole("decimals"),
                entries(form),
                form.choice("required", needs(subject)),
                form.optional("usual"),
                ticked(form, "read-", Roles.EMPLOYEES),
                ticked(form, "write-", Roles.EMPLOYEES),
                subject.places().stream()
                        .filter(place -> form.ticked("shown-" + place))
                        .collect(Collectors.toSet()),
                form.ticked("retired"));
    }

    private static Set<String> ticked(TypedForm form, String prefix, Collection<String> roles) {
        return roles.stream().filter(role -> form.ticked(prefix + role)).collect(Collectors.toSet());
    }

    private static List<ListEntry> entries(TypedForm form) {
        try {
            return form.text("entries")
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(TypedField::entry)
                    .toList();
        } catch (Refusal refused) {
            form.refused(refused);
            return List.of();
        }
    }

    private static ListEntry entry(String typed) {
        boolean retired = typed.strip().startsWith("-");
        String[] parts = (retired ? typed.strip().substring(1) : typed).split("[|｜]", -1);
        if (parts.length != 3 || parts[0].isBlank()) {
            throw Refusal.invalid("entries", "own-fields.entry-form", typed.strip());
        }
        return new ListEntry(parts[0].strip(), parts[1].strip(), parts[2].strip(), retired);
    }

    private static String line(ListEntry entry) {
        return (entry.retired() ? "-" : "") + entry.code() + " | " + entry.nameEn() + " | " + entry.nameZh();
    }
}
