package io.orderwright.owners.fields;

import io.orderwright.owners.fields.OwnFieldEvent.OwnFieldsFilled;
import io.orderwright.owners.fields.domain.FieldSheet;
import io.orderwright.owners.fields.domain.FieldValue;
import io.orderwright.owners.fields.store.FieldValueRows;
import io.orderwright.owners.fields.store.OwnFieldRows;
import io.orderwright.platform.ground.fields.FieldPlace;
import io.orderwright.platform.ground.fields.FieldSubject;
import io.orderwright.platform.ground.fields.OwnFields;
import io.orderwright.platform.ground.fields.SaidFilter;
import io.orderwright.platform.ground.owned.ActingRights;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.security.CurrentUser;
import io.orderwright.platform.security.Person;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is said in own fields, read and written under the rights of whoever asks: a field that a person may not read is not
 * there for that person.
 */
@Service
@Transactional
public class FieldValues implements OwnFields {

    private final FieldSubjects subjects;
    private final DefinedFields defined;
    private final OwnFieldRows fields;
    private final FieldValueRows rows;
    private final ActingRights acting;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;

    FieldValues(
            FieldSubjects subjects,
            DefinedFields defined,
            OwnFieldRows fields,
            FieldValueRows rows,
            ActingRights acting,
            CurrentUser user,
            ApplicationEventPublisher events) {
        this.subjects = subjects;
        this.defined = defined;
        this.fields = fields;
        this.rows = rows;
        this.acting = acting;
        this.user = user;
        this.events = events;
    }

    /** The fields of a kind of thing that whoever asks may read, in their order, those that are retired too. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<OwnField> readable(String subject) {
        return defined.of(subject).stream().filter(this::reads).toList();
    }

    /** Of these, whether whoever asks may write it. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean writes(OwnField field) {
        FieldSheet.Writer by = writer(subjects.get(field.subject()));
        return by == null ? !field.retired() : field.writtenBy(by.roles(), by.editors());
    }

    /** Of these, whether whoever asks may take back what is said in it: also in one that is retired. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean clears(OwnField field) {
        FieldSheet.Writer by = writer(subjects.get(field.subject()));
        return by == null || field.clearedBy(by.roles(), by.editors());
    }

    /**
     * What is said of a thing.
     *
     * @throws Refusal NOT_FOUND for a kind or thing that there is not
     */
    @Transactional(readOnly = true)
    public SaidFields get(String subject, String key) {
        if (!rows.isThere(subjects.get(subject), key)) {
            throw Refusal.notFound("own-fields.no-thing", key);
        }
        return new SaidFields(subject, key, of(subject, List.of(key)).getOrDefault(key, Map.of()));
    }

    /** What is said of several things, by their keys, in one question; without any field none is asked. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Map<String, Map<String, Object>> of(String subject, Collection<String> keys) {
        List<OwnField> readable = readable(subject);
        if (readable.isEmpty()) {
            return Map.of();
        }
        Map<String, Map<String, Object>> found = rows.of(subject, keys);
        found.replaceAll((key, values) -> inOrder(readable, values));
        return found;
    }

    /**
     * What is said of a thing in one field, whoever may read it: what the company's own processes and tables go by. Null for
     * nothing.
     *
     * @throws Refusal NOT_FOUND for a field that there is not
     */
    @Transactional(readOnly = true)
    public @Nullable Object answer(String subject, String key, String code) {
        // Another node may have added it a moment ago.
        if (defined.of(subject).stream().noneMatch(field -> field.code().equals(code))
                && fields.find(subject, code).isEmpty()) {
            throw Refusal.notFound("own-fields.no-field", code);
        }
        return rows.find(subject, key).map(said -> said.get(code)).orElse(null);
    }

    /** As {@link #answer}, in a form in which a process keeps it. */
    @Transactional(readOnly = true)
    public @Nullable Object forProcess(String subject, String key, String code) {
        return FieldValue.forProcess(answer(subject, key, code));
    }

    /** Whether {@link #answer} is this, as a text; an empty text asks whether nothing is said. */
    @Transactional(readOnly = true)
    public boolean says(String subject, String key, String code, String value) {
        Object answer = answer(subject, key, code);
        return answer == null ? value.isEmpty() : FieldValue.plain(answer).equals(value);
    }

    private static Map<String, Object> inOrder(List<OwnField> readable, Map<String, Object> values) {
        Map<String, Object> shown = new LinkedHashMap<>();
        readable.forEach(field ->
                Optional.ofNullable(values.get(field.code())).ifPresent(value -> shown.put(field.code(), value)));
        return shown;
    }

    /**
     * Says something of a thing in its fields: null and blank clear a field, one that is not named stays.
     *
     * @param by the login of whoever says it
     * @throws Refusal NOT_FOUND for a kind or thing that there is not; INVALID, at {@code fields.<code>}, for a field that there is
     *     not for this person or that he may not write, a value that is none of its type, and one that is missing; FORBIDDEN for what
     *     somebody else looks after
     */
    public SaidFields set(String subject, String key, Map<String, @Nullable Object> said, String by) {
        return change(new SaidFields(subject, key, said), null, by);
    }

    /**
     * As {@link #set}, when what is said of it is still what was seen.
     *
     * @param seen {@link SaidFields#fingerprint()} of what was shown
     * @throws Refusal CHANGED when it is another by now
     */
    public SaidFields edit(SaidFields said, String seen, String by) {
        return change(said, seen, by);
    }

    /**
     * A process says something of a thing in one field, whoever may write it: what the company's own processes say.
     *
     * @param value as people type it, {@code 12.5}, {@code true}, {@code 2027-01-31}, the code of an entry; blank clears the field
     * @param by the login of whoever did the step before
     * @throws Refusal NOT_FOUND for a thing that there is not; INVALID for a field that there is not, and for a value that is none
     *     of its type
     */
    public void fill(String subject, String key, String code, String value, String by) {
        FieldSubject kind = subjects.get(subject);
        if (!rows.holds(kind, key)) {
            throw Refusal.notFound("own-fields.no-thing", key);
        }
        List<OwnField> all = fields.held(subject);
        FieldSheet sheet =
                new FieldSheet(all, rows.held(subject, key)).fill(code, value).faultless();
        write(kind, key, sheet, all, by);
    }

    private SaidFields change(SaidFields said, @Nullable String seen, String by) {
        String subject = said.subject();
        String key = said.key();
        FieldSubject kind = subjects.get(subject);
        if (!rows.holds(kind, key)) {
            throw Refusal.notFound("own-fields.no-thing", key);
        }
        List<OwnField> all = fields.held(subject);
        FieldSheet.Writer writer = writer(kind);
        Map<String, Object> before = rows.held(subject, key);
        if (seen != null && !seen.equals(get(subject, key).fingerprint())) {
            throw Refusal.changed("own-fields.said-meanwhile", key);
        }
        FieldSheet sheet = new FieldSheet(all, before)
                .say(said.fields(), writer)
                .written(writer)
                .faultless();
        if (kind.verb() != null && asksWhoLooksAfterIt(all, sheet.changed())) {
            acting.refuseUnlessMay(kind.verb(), List.of(key), by);
        }
        write(kind, key, sheet, all, by);
        return get(subject, key);
    }

    /** Fields of which their owner has said who writes them are written by those, whoever looks after the thing. */
    private static boolean asksWhoLooksAfterIt(List<OwnField> fields, Set<String> changed) {
        return fields.stream().anyMatch(field -> field.writers().isEmpty() && changed.contains(field.code()));
    }

    private void write(FieldSubject kind, String key, FieldSheet sheet, List<OwnField> all, String by) {
        if (!sheet.changed().isEmpty()) {
            List<String> found = all.stream()
                    .filter(field -> field.shownIn(FieldPlace.SEARCH))
                    .map(OwnField::code)
                    .toList();
            rows.write(kind.name(), key, sheet.values(), found);
            events.publishEvent(
                    new OwnFieldsFilled(key, by, kind.name(), sheet.changesInWords(true), sheet.changesInWords(false)));
        }
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<Refusal> faults(String subject, Map<String, @Nullable Object> said, String actor) {
        return asksForNothing(subject, said)
                ? List.of()
                : placing(subject, defined.of(subject), said, true).faults();
    }

    @Override
    public void placed(String subject, String key, Map<String, @Nullable Object> said, String actor, boolean asked) {
        if (!asksForNothing(subject, said)) {
            List<OwnField> all = fields.held(subject);
            write(subjects.get(subject), key, placing(subject, all, said, asked).faultless(), all, actor);
        }
    }

    /** Nothing was said, and nothing has to be or usually is. */
    private boolean asksForNothing(String subject, Map<String, @Nullable Object> said) {
        return said.isEmpty()
                && defined.of(subject).stream()
                        .allMatch(field ->
                                field.retired() || field.required() == FieldNeed.NEVER && field.usual() == null);
    }

    private FieldSheet placing(String subject, List<OwnField> all, Map<String, @Nullable Object> said, boolean asked) {
        FieldSheet.Writer writer = writer(subjects.get(subject));
        return new FieldSheet(all, Map.of()).say(said, writer).placed(asked ? writer : null);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> copied(String subject, String key) {
        Map<String, Object> said = of(subject, List.of(key)).getOrDefault(key, Map.of());
        Map<String, Object> again = new LinkedHashMap<>();
        readable(subject).stream().filter(this::writes).forEach(field -> Optional.ofNullable(said.get(field.code()))
                .filter(field::offers)
                .ifPresent(value -> again.put(field.code(), value)));
        return again;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public SaidFilter filter(String subject, String code, String said) {
        String at = "own." + code;
        OwnField field = readable(subject).stream()
                .filter(one -> one.code().equals(code) && one.shownIn(FieldPlace.SEARCH))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(at, "own-fields.no-filter", code));
        try {
            return new SaidFilter(subject, code, FieldValue.wanted(field, said.strip()));
        } catch (Refusal refused) {
            throw Refusal.invalid(at, refused.code(), refused.arguments());
        }
    }

    private boolean reads(OwnField field) {
        return user.person().map(Person::roles).map(field::readBy).orElse(true);
    }

    /** Null for work that no person asked for, which may write everything. */
    private FieldSheet.@Nullable Writer writer(FieldSubject subject) {
        return user.person()
                .map(person -> new FieldSheet.Writer(person.roles(), subject.editors()))
                .orElse(null);
    }
}
