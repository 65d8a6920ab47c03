package io.orderwright.platform.ground.text;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Parts of an address or a name as one line says them. */
public final class OneLine {

    private OneLine() {}

    /** One after the other with a comma between them; what is absent or blank is left out. */
    public static String of(@Nullable String... parts) {
        return Stream.of(parts)
                .flatMap(part -> Optional.ofNullable(part).stream())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}
