package io.orderwright.approvals.signoffs;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who else than the submitter never answers a question, by login, and what he did. */
public record Exclusions(@JsonValue Map<String, PartTaken> people) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Exclusions {
        people = Map.copyOf(people);
    }

    public static Exclusions of(List<ExcludedPerson> all) {
        Map<String, PartTaken> people = new TreeMap<>();
        all.forEach(one -> people.put(one.person(), one.part()));
        return new Exclusions(people);
    }

    /** The same, and this one; he keeps the part that he had. */
    public Exclusions and(String person, PartTaken part) {
        Map<String, PartTaken> more = new TreeMap<>(people);
        more.putIfAbsent(person, part);
        return new Exclusions(more);
    }

    /** What this person did; null where nothing. */
    public @Nullable PartTaken part(String person) {
        return people.get(person);
    }

    /** In the order of their logins. */
    public List<ExcludedPerson> all() {
        return new TreeMap<>(people)
                .entrySet().stream()
                        .map(one -> new ExcludedPerson(one.getKey(), one.getValue()))
                        .toList();
    }
}
