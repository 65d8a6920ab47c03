package io.orderwright.finance.einvoices.domain;

import java.util.Arrays;
import java.util.List;

/**
 * What is wrong in what the tax platform would be asked for.
 *
 * @param code of the message that says it
 * @param arguments of that message
 */
public record FoundFault(String code, List<String> arguments) {

    static FoundFault of(String code, Object... arguments) {
        return new FoundFault(
                code, Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
