package io.orderwright.owners.fields;

import io.orderwright.platform.ground.fields.FieldSubject;
import io.orderwright.platform.kernel.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The kinds of things to which fields may be added: those that their modules offer. */
@Component
public class FieldSubjects {

    private final List<FieldSubject> all;

    FieldSubjects(List<FieldSubject.Offer> offers) {
        this.all = offers.stream()
                .flatMap(offer -> offer.fieldSubjects().stream())
                .sorted(Comparator.comparingInt(FieldSubject::rank))
                .toList();
    }

    /** In their order. */
    public List<FieldSubject> all() {
        return all;
    }

    public Optional<FieldSubject> find(String name) {
        return all.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** @throws Refusal NOT_FOUND for a kind that nobody offers */
    public FieldSubject get(String name) {
        return find(name).orElseThrow(() -> Refusal.notFound("own-fields.no-subject", name));
    }
}
