package io.orderwright.finance.einvoices.domain;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong in what the tax platform would be asked for.
 *
 * @param code of the message that says it
 * @param arguments of that message
 */
public record FoundFault(String code, List<String> arguments) {

    public static FoundFault of(String code, Object... arguments) {
        return new FoundFault(
                code, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** The arguments as they are kept, one a line. */
    public String kept() {
        return String.join("\n", arguments);
    }

    /** @param kept what {@link #kept} gave; absent where nothing is wrong */
    public static List<String> arguments(@Nullable String kept) {
        return kept == null ? List.of() : List.of(kept.split("\n", -1));
    }
}
