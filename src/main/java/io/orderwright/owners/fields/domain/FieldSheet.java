package io.orderwright.owners.fields.domain;

import io.orderwright.owners.fields.FieldNeed;
import io.orderwright.owners.fields.OwnField;
import io.orderwright.platform.ground.text.ChangedFields;
import io.orderwright.platform.kernel.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is said of one thing in its fields, and what somebody says of it now: everything that is wrong with that, and what
 * comes of it.
 */
public final class FieldSheet {

    private final List<OwnField> fields;
    private final Map<String, Object> before;
    private final Map<String, Object> values;
    private final Set<String> named = new TreeSet<>();
    private final List<Refusal> faults = new ArrayList<>();

    /**
     * @param fields of the kind of thing, in their order, those that are retired too
     * @param before what is said of it by now; empty for something new
     */
    public FieldSheet(List<OwnField> fields, Map<String, Object> before) {
        this.fields = List.copyOf(fields);
        this.before = new LinkedHashMap<>(before);
        this.values = new LinkedHashMap<>(before);
    }

    /** Who says it: with which roles, and which of them may change the thing; null for work that no person asked for. */
    public record Writer(Set<String> roles, Collection<String> editors) {

        boolean reads(OwnField field) {
            return field.readBy(roles);
        }

        boolean writes(OwnField field) {
            return field.writtenBy(roles, editors);
        }

        boolean clears(OwnField field) {
            return field.clearedBy(roles, editors);
        }
    }

    /** Somebody says it of the thing: what is null or blank is said no more, what is not named stays. */
    public FieldSheet say(Map<String, @Nullable Object> said, @Nullable Writer by) {
        said.forEach((code, value) -> {
            try {
                say(code, value, by);
            } catch (Refusal refused) {
                faults.add(refused);
            }
        });
        return this;
    }

    /** A process says it, in one field, as a text; blank is said no more. What else is needed is not asked: there is nobody to ask. */
    public FieldSheet fill(String code, String text) {
        try {
            Object value = fields.stream()
                    .filter(field -> field.code().equals(code) && !text.isBlank())
                    .findFirst()
                    .<Object>map(field -> FieldValue.ofText(field, text.strip()))
                    .orElse("");
            return say(Map.of(code, value), null);
        } catch (Refusal refused) {
            faults.add(refused);
            return this;
        }
    }

    private void say(String code, @Nullable Object value, @Nullable Writer by) {
        OwnField field = fields.stream()
                .filter(one -> one.code().equals(code) && (by == null || by.reads(one)))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        FieldValue.at(FieldValue.shown(code)), "own-fields.unknown", FieldValue.shown(code)));
        if (by == null || by.writes(field)) {
            named.add(code);
        }
        boolean cleared = value == null || value instanceof String text && text.isBlank();
        Object known = before.get(code);
        Object wanted = cleared ? null : FieldValue.read(field, Objects.requireNonNull(value), value.equals(known));
        if (Objects.equals(wanted, known)) {
            return;
        }
        if (field.retired() && wanted != null) {
            throw Refusal.invalid(FieldValue.at(code), "own-fields.retired", code);
        }
        if (by != null && !by.clears(field)) {
            throw Refusal.invalid(FieldValue.at(code), "own-fields.may-not-write", code);
        }
        if (wanted == null) {
            values.remove(code);
        } else {
            values.put(code, wanted);
        }
    }

    /**
     * The thing is placed: what fields usually say is said of those that were not named, and what is needed then is there, as far
     * as this person could have said it. Where nobody can be asked, nothing is missing.
     *
     * @param asked who says it; null where nobody can be asked for what is missing
     */
    public FieldSheet placed(@Nullable Writer asked) {
        active().forEach(field -> Optional.ofNullable(field.usual())
                .filter(usual -> !values.containsKey(field.code()) && !named.contains(field.code()))
                .ifPresent(usual -> values.put(field.code(), FieldValue.ofText(field, usual))));
        active().filter(field -> field.required() != FieldNeed.NEVER && asked != null && asked.writes(field))
                .forEach(this::require);
        return this;
    }

    /** It is written: what is always needed is there, as far as this person could have said it. */
    public FieldSheet written(@Nullable Writer by) {
        active().filter(field -> field.required() == FieldNeed.ALWAYS && (by == null || by.writes(field)))
                .forEach(this::require);
        return this;
    }

    private Stream<OwnField> active() {
        return fields.stream().filter(field -> !field.retired());
    }

    private void require(OwnField field) {
        String at = FieldValue.at(field.code());
        if (!values.containsKey(field.code()) && faults.stream().noneMatch(fault -> at.equals(fault.field()))) {
            faults.add(Refusal.invalid(at, "own-fields.missing", field.code()));
        }
    }

    /** Everything that is wrong, each at its field. */
    public List<Refusal> faults() {
        return List.copyOf(faults);
    }

    /** @throws Refusal the first thing that is wrong */
    public FieldSheet faultless() {
        faults.stream().findFirst().ifPresent(first -> {
            throw first;
        });
        return this;
    }

    /** What is said by now, by code. */
    public Map<String, Object> values() {
        return new LinkedHashMap<>(values);
    }

    /** The fields of which something else is said by now. */
    public Set<String> changed() {
        Set<String> changed = new TreeSet<>(before.keySet());
        changed.addAll(values.keySet());
        changed.removeIf(code -> Objects.equals(before.get(code), values.get(code)));
        return changed;
    }

    /** What was and is said in fields that are for everybody, or in the others; in words for the record. */
    public String changesInWords(boolean forEverybody) {
        ChangedFields words = new ChangedFields();
        fields.stream()
                .filter(field -> field.isForEverybody() == forEverybody)
                .forEach(field -> words.told(field.code(), plain(before, field), plain(values, field)));
        return words.inWords();
    }

    private static @Nullable String plain(Map<String, Object> of, OwnField field) {
        Object value = of.get(field.code());
        return value == null ? null : FieldValue.plain(value);
    }
}
