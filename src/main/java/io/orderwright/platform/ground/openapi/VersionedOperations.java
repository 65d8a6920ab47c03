package io.orderwright.platform.ground.openapi;

import io.orderwright.platform.ground.VersionOf;
import io.orderwright.platform.ground.versions.SeenVersions;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.method.HandlerMethod;

/** What has a version says so: ETag in answers, If-Match and If-None-Match in requests, 201 for what a PUT made new. */
final class VersionedOperations {

    private VersionedOperations() {}

    static Operation describe(Operation operation, HandlerMethod method) {
        VersionOf thing = SeenVersions.thing(method);
        if (thing == null) {
            return operation;
        }
        boolean reads = method.hasMethodAnnotation(GetMapping.class);
        boolean puts = method.hasMethodAnnotation(PutMapping.class);
        if (!reads && !SeenVersions.declaresIfMatch(method)) {
            operation.addParametersItem(
                    header(HttpHeaders.IF_MATCH, "The ETag that was read: 412 when it is another one by now"));
        }
        boolean enters = !reads && SeenVersions.enters(method, thing);
        if (enters) {
            operation.addParametersItem(
                    header(HttpHeaders.IF_NONE_MATCH, "* for a new one only: 412 when there is one"));
        }
        if (puts) {
            addCreated(operation.getResponses());
        }
        if (reads || enters) {
            operation.getResponses().forEach((status, answer) -> {
                if (status.startsWith("2")) {
                    answer.addHeaderObject(
                            HttpHeaders.ETAG,
                            new Header()
                                    .description("Its version, to be sent back in If-Match")
                                    .schema(new StringSchema()));
                }
            });
        }
        return operation;
    }

    private static void addCreated(ApiResponses answers) {
        ApiResponse changed = answers.containsKey("200") ? answers.get("200") : answers.get("204");
        if (changed != null && !answers.containsKey("201")) {
            answers.addApiResponse(
                    "201", new ApiResponse().description("It is new").content(changed.getContent()));
        }
    }

    private static HeaderParameter header(String name, String description) {
        HeaderParameter parameter = new HeaderParameter();
        parameter.name(name).description(description).schema(new StringSchema());
        return parameter;
    }
}
