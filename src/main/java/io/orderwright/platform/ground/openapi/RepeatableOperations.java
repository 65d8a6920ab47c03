package io.orderwright.platform.ground.openapi;

import io.orderwright.platform.ground.once.OncePerKey;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;

/** Every POST that has no meaning of its own for it takes a key, and says when its answer is one that was given before. */
final class RepeatableOperations {

    private static final int LONGEST = 200;

    private RepeatableOperations() {}

    static void describe(HttpMethod method, String path, Operation operation) {
        boolean declared = operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> OncePerKey.HEADER.equals(parameter.getName()));
        if (method != HttpMethod.POST || declared || path.endsWith("/preview")) {
            return;
        }
        operation.addParametersItem(new HeaderParameter()
                .name(OncePerKey.HEADER)
                .description(
                        "Sent again with the same key within a day, it is done once and answered as the first time")
                .schema(new StringSchema().minLength(1).maxLength(LONGEST)));
        operation.getResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                answer.addHeaderObject(
                        OncePerKey.REPLAYED,
                        new Header()
                                .description("true where the request was done before, and this is its answer")
                                .schema(new StringSchema()));
            }
        });
    }
}
