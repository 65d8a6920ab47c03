package io.orderwright.platform.ground.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An operation is called by its method and address, {@code postOrdersByNumberCancel}: unique by itself, and the same
 * whatever is added beside it.
 */
final class OperationIds {

    private OperationIds() {}

    static void set(String path, PathItem item) {
        for (Map.Entry<PathItem.HttpMethod, Operation> entry :
                item.readOperationsMap().entrySet()) {
            entry.getValue().setOperationId(of(entry.getKey().name(), path));
        }
    }

    static String of(String method, String path) {
        String words = Arrays.stream(path.replaceFirst("^/api/v[0-9]+/", "").split("[/.-]"))
                .map(part -> part.startsWith("{") ? "By" + capital(part.replaceAll("[{}]", "")) : capital(part))
                .collect(Collectors.joining());
        return method.toLowerCase(Locale.ROOT) + words;
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
