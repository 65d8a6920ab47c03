package io.orderwright.owners.fields;

import io.orderwright.owners.fields.OwnFieldEvent.OwnFieldDefined;
import io.orderwright.owners.fields.domain.FieldChange;
import io.orderwright.owners.fields.store.FieldValueRows;
import io.orderwright.owners.fields.store.OwnFieldRows;
import io.orderwright.platform.ground.fields.FieldPlace;
import io.orderwright.platform.ground.fields.FieldSubject;
import io.orderwright.platform.ground.fields.FieldUsers;
import io.orderwright.platform.ground.text.SaidText;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.keys.BusinessKey;
import io.orderwright.platform.kernel.keys.KeyKind;
import io.orderwright.platform.security.CurrentUser;
import io.orderwright.platform.security.Person;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fields that owners add: made, changed and retired, and never taken away, since what was said in them stays. */
@Service
@Transactional
public class OwnFieldBook {

    private final OwnFieldRows rows;
    private final FieldValueRows values;
    private final FieldSubjects subjects;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final List<FieldUsers> users;

    OwnFieldBook(
            OwnFieldRows rows,
            FieldValueRows values,
            FieldSubjects subjects,
            CurrentUser user,
            ApplicationEventPublisher events,
            List<FieldUsers> users) {
        this.rows = rows;
        this.values = values;
        this.subjects = subjects;
        this.user = user;
        this.events = events;
        this.users = users;
    }

    /**
     * The fields of a kind of thing in their order, those that are retired too: of whoever does not answer for them, those that
     * this person reads.
     *
     * @throws Refusal NOT_FOUND for a kind that nobody offers
     */
    @Transactional(readOnly = true)
    public List<OwnField> of(String subject) {
        return rows.of(subjects.get(subject).name()).stream()
                .filter(this::reads)
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<OwnField> find(String subject, String code) {
        return rows.find(subject, code);
    }

    /** @throws Refusal NOT_FOUND for a field that there is not, for whoever asks */
    @Transactional(readOnly = true)
    public OwnField get(String subject, String code) {
        subjects.get(subject);
        return find(subject, code).filter(this::reads).orElseThrow(() -> Refusal.notFound("own-fields.no-field", code));
    }

    private boolean reads(OwnField field) {
        Set<String> roles = user.person().map(Person::roles).orElse(null);
        return roles == null
                || field.readBy(roles)
                || FieldReaders.READERS.stream().anyMatch(roles::contains);
    }

    /** Whether anything is said in the field, so that its type stays. */
    @Transactional(readOnly = true)
    public boolean isUsed(String subject, String code) {
        return values.isUsed(subject, code);
    }

    /**
     * Adds a field, or changes the one of this code. The same again changes nothing.
     *
     * @throws Refusal NOT_FOUND for a kind of thing that nobody offers; INVALID for a code that may not be given or differs from
     *     another one by the case of letters only, one field too many, and whatever {@link FieldChange#check} refuses; CONFLICT for
     *     another meaning of what is said already, and for taking away what a table or diagram goes by
     */
    public OwnField set(SetOwnField asked, String by) {
        return change(asked, null, by);
    }

    /**
     * As {@link #set}, when the field is still what was seen.
     *
     * @param seen {@link OwnField#fingerprint()} of what was shown; empty for one that there was not
     * @throws Refusal CHANGED when it is another by now
     */
    public OwnField edit(SetOwnField asked, String seen, String by) {
        return change(asked, seen, by);
    }

    private OwnField change(SetOwnField asked, @Nullable String seen, String by) {
        FieldSubject subject = subjects.get(asked.subject());
        OwnField before = held(subject, asked.code()).orElse(null);
        if (seen != null && !seen.equals(before == null ? "" : before.fingerprint())) {
            throw Refusal.changed("own-fields.changed-meanwhile", asked.code());
        }
        if (before == null) {
            checkNew(asked);
        }
        OwnField wanted = wanted(asked);
        FieldChange.check(wanted, subject);
        if (before != null && values.isUsed(asked.subject(), asked.code())) {
            FieldChange.checkMeaning(before, wanted);
        }
        if (before != null && FieldChange.takesAway(before, wanted)) {
            FieldChange.checkUses(
                    before,
                    wanted,
                    users.stream()
                            .flatMap(user -> user.usesOf(asked.subject(), asked.code()).stream())
                            .toList());
        }
        if (wanted.equals(before)) {
            return wanted;
        }
        rows.set(wanted);
        found(before, wanted);
        events.publishEvent(
                new OwnFieldDefined(asked.subject() + "/" + asked.code(), by, FieldChange.inWords(before, wanted)));
        return wanted;
    }

    private void found(@Nullable OwnField before, OwnField wanted) {
        boolean was = before != null && before.shownIn(FieldPlace.SEARCH);
        boolean is = wanted.shownIn(FieldPlace.SEARCH);
        if (is && !was) {
            values.find(wanted);
        } else if (was && !is) {
            values.findNoMore(wanted);
        }
    }

    /** Its own row first, as versions that were seen are held; a row that is not there cannot be. */
    private Optional<OwnField> held(FieldSubject subject, String code) {
        Optional<OwnField> known = rows.forChange(subject.name(), code);
        if (known.isPresent()) {
            return known;
        }
        rows.hold(subject.name());
        return rows.forChange(subject.name(), code);
    }

    private void checkNew(SetOwnField asked) {
        BusinessKey.require("code", asked.code(), KeyKind.OWN_FIELD);
        if (!FieldChange.isCode(asked.code())) {
            throw Refusal.invalid("code", "own-fields.code-signs");
        }
        List<OwnField> others = rows.of(asked.subject());
        others.stream()
                .map(OwnField::code)
                .filter(asked.code()::equalsIgnoreCase)
                .findFirst()
                .ifPresent(twin -> {
                    throw Refusal.invalid("code", "own-fields.twin", twin);
                });
        if (others.size() >= FieldChange.MOST) {
            throw Refusal.invalid("code", "own-fields.too-many", FieldChange.MOST);
        }
    }

    private static OwnField wanted(SetOwnField asked) {
        return new OwnField(
                asked.subject(),
                asked.code(),
                asked.place(),
                asked.nameEn().strip(),
                asked.nameZh().strip(),
                SaidText.orNothing(asked.helpEn()),
                SaidText.orNothing(asked.helpZh()),
                asked.type(),
                SaidText.orNothing(asked.unit()),
                asked.decimals(),
                asked.entries().stream().map(ListEntry::bare).toList(),
                asked.required(),
                SaidText.orNothing(asked.usual()),
                new TreeSet<>(asked.readers()),
                new TreeSet<>(asked.writers()),
                new TreeSet<>(asked.shown()),
                asked.retired());
    }
}
