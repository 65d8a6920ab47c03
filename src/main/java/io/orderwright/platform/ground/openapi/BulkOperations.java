package io.orderwright.platform.ground.openapi;

import io.orderwright.platform.ground.body.BulkApi;
import io.orderwright.platform.ground.body.BulkRows;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.RequestBody;
import org.springframework.core.ResolvableType;
import org.springframework.web.method.HandlerMethod;

/** What the rows of a bulk request are: the type that its controller is made for. */
final class BulkOperations {

    private static final String MARK = "x-rows";

    private BulkOperations() {}

    static Operation mark(Operation operation, HandlerMethod method) {
        if (BulkApi.class.isAssignableFrom(method.getBeanType())) {
            operation.addExtension(
                    MARK,
                    ResolvableType.forClass(method.getBeanType())
                            .as(BulkApi.class)
                            .getGeneric(0)
                            .toClass());
        }
        return operation;
    }

    static void describe(OpenAPI document) {
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .filter(operation -> operation.getExtensions() != null)
                .forEach(operation -> {
                    if (operation.getExtensions().remove(MARK) instanceof Class<?> row) {
                        operation.setRequestBody(body(row, document));
                    }
                });
    }

    /** One of its own: what springdoc made of the method is the same for all who inherit it. */
    private static RequestBody body(Class<?> row, OpenAPI document) {
        ArraySchema rows = new ArraySchema();
        rows.items(DocumentedTypes.reference(row, document)).minItems(1).maxItems(BulkRows.MOST);
        return new RequestBody()
                .required(true)
                .content(new Content().addMediaType("application/json", new MediaType().schema(rows)));
    }
}
