package io.orderwright.platform.ground.openapi;

import io.orderwright.platform.ground.api.PageWords;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.List;

/** Every list is documented with after and limit; what some of them called it before is deprecated. */
final class PagedOperations {

    private PagedOperations() {}

    static void describe(HttpMethod method, Operation operation) {
        if (method != HttpMethod.GET || operation.getParameters() == null) {
            return;
        }
        List<Parameter> all = new ArrayList<>();
        for (Parameter parameter : operation.getParameters()) {
            String word = "query".equals(parameter.getIn()) ? PageWords.NEW.get(parameter.getName()) : null;
            if (word != null && operation.getParameters().stream().noneMatch(other -> word.equals(other.getName()))) {
                all.add(new Parameter()
                        .in("query")
                        .name(word)
                        .description(word.equals("limit") ? "How many at most" : "next of the page before")
                        .schema(word.equals("limit") ? parameter.getSchema() : new StringSchema()));
                parameter.setDeprecated(true);
                parameter.setDescription("As " + word);
            }
            all.add(parameter);
        }
        operation.setParameters(all);
    }
}
