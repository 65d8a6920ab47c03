package io.orderwright.owners.fields.facts;

import io.orderwright.owners.fields.DefinedFields;
import io.orderwright.owners.fields.FieldReaders;
import io.orderwright.owners.fields.FieldSubjects;
import io.orderwright.owners.fields.OwnField;
import io.orderwright.owners.fields.store.FieldValueRows;
import io.orderwright.owners.fields.store.OwnFieldRows;
import io.orderwright.platform.decisions.own.OwnFact;
import io.orderwright.platform.decisions.own.OwnFact.FactEntry;
import io.orderwright.platform.decisions.own.OwnFact.FactForm;
import io.orderwright.platform.decisions.own.OwnFacts;
import io.orderwright.platform.security.CurrentUser;
import io.orderwright.platform.security.Person;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Own fields as facts of decision tables: a table reads what is said whoever may read it, as processes do; who may not read a field
 * finds it neither in a table nor in what was decided by it.
 */
@Component
@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
public class FieldFacts implements OwnFacts {

    private final OwnFieldRows fields;
    private final FieldValueRows values;
    private final DefinedFields defined;
    private final FieldSubjects subjects;
    private final CurrentUser user;

    FieldFacts(
            OwnFieldRows fields,
            FieldValueRows values,
            DefinedFields defined,
            FieldSubjects subjects,
            CurrentUser user) {
        this.subjects = subjects;
        this.fields = fields;
        this.values = values;
        this.defined = defined;
        this.user = user;
    }

    @Override
    public List<OwnFact> of(String thing) {
        return fields.of(thing).stream().map(FieldFacts::fact).toList();
    }

    @Override
    public Map<String, Object> said(String thing, String key) {
        return values.find(thing, key).orElseGet(LinkedHashMap::new);
    }

    /** Whether these fields still mean what they meant; until the transaction ends, none of them is changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean stillMean(Collection<OwnFact> were) {
        return were.stream().allMatch(fact -> fields.held(fact.thing(), fact.code())
                .map(FieldFacts::fact)
                .filter(fact::equals)
                .isPresent());
    }

    /** Whether what is said in these fields is still of the type that it was; until the transaction ends, it stays so. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean stillOfTheirType(Collection<OwnFact> were) {
        return were.stream().allMatch(fact -> fields.held(fact.thing(), fact.code())
                .map(FieldFacts::fact)
                .filter(now -> now.form() == fact.form())
                .isPresent());
    }

    /** Whether whoever asks may read what is said in it. @param fact by its name; of a record, always */
    public boolean maySee(String fact) {
        Set<String> roles = user.person().map(Person::roles).orElse(null);
        return roles == null || field(fact).stream().allMatch(field -> field.readBy(roles));
    }

    /** Whether whoever asks may read what is said in all of them. @param facts by their names */
    public boolean seesAll(Collection<String> facts) {
        return facts.stream().allMatch(this::maySee);
    }

    /** Whether whoever asks may know that there is such a field: also those who answer for fields. */
    public boolean mayKnow(OwnFact fact) {
        Set<String> roles = user.person().map(Person::roles).orElse(null);
        return roles == null || answersForFields(roles) || maySee(fact.name());
    }

    /** Whether there is no field that whoever asks may not know. */
    public boolean mayKnowAll() {
        Set<String> roles = user.person().map(Person::roles).orElse(null);
        return roles == null || answersForFields(roles) || seesAll();
    }

    /** Whether there is no field that whoever asks may not read. */
    public boolean seesAll() {
        Set<String> roles = user.person().map(Person::roles).orElse(null);
        return roles == null
                || subjects.all().stream()
                        .flatMap(kind -> defined.of(kind.name()).stream())
                        .allMatch(field -> field.readBy(roles));
    }

    private static boolean answersForFields(Set<String> roles) {
        return FieldReaders.READERS.stream().anyMatch(roles::contains);
    }

    private List<OwnField> field(String fact) {
        int dot = fact.indexOf('.');
        return dot < 0
                ? List.of()
                : defined.of(fact.substring(0, dot)).stream()
                        .filter(field -> field.code().equals(fact.substring(dot + 1)))
                        .toList();
    }

    private static OwnFact fact(OwnField field) {
        return new OwnFact(
                field.subject(),
                field.code(),
                field.nameEn(),
                field.nameZh(),
                FactForm.valueOf(field.type().name()),
                field.decimals(),
                field.entries().stream()
                        .map(one -> new FactEntry(one.code(), one.nameEn(), one.nameZh(), one.retired()))
                        .toList(),
                field.retired());
    }
}
