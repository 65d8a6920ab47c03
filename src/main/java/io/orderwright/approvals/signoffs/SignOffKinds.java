package io.orderwright.approvals.signoffs;

import io.orderwright.approvals.ports.SignOffKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The kinds of documents that are signed off, by name. */
@Component
public class SignOffKinds {

    private final Map<String, SignOffKind> byName;

    SignOffKinds(List<SignOffKind> kinds) {
        this.byName = kinds.stream().collect(Collectors.toUnmodifiableMap(SignOffKind::name, Function.identity()));
    }

    /** @throws IllegalArgumentException for a name that no kind has */
    public SignOffKind get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no kind of document is called " + name));
    }

    public Optional<SignOffKind> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
