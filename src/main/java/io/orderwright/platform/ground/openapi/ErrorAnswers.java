package io.orderwright.platform.ground.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** With which problems an operation answers, and what such a problem looks like. */
final class ErrorAnswers {

    static final String PROBLEM = "Problem";

    private static final String PROBLEM_JSON = "application/problem+json";

    private ErrorAnswers() {}

    static void add(HttpMethod method, String path, Operation operation) {
        boolean writes = method != HttpMethod.GET;
        Map<String, String> told = new TreeMap<>();
        told.put("400", "The request cannot be read");
        told.put("401", "No login, or a wrong one");
        told.put("403", "The roles of the login do not allow this, or this person may not do it");
        told.put("409", "The state of things does not allow it, or somebody else was faster");
        told.put("422", "Something in the request is wrong; errors names each place");
        told.put("429", "Too many requests or failed logins; Retry-After says how long to wait");
        told.put("500", "The fault is not in the request");
        if (path.contains("{") || writes) {
            told.put("404", "What the request names is not there");
        }
        if (writes) {
            told.put("412", "What was read before is not what there is now");
        }
        if (operation.getRequestBody() != null) {
            told.put("413", "The body is too large");
            told.put("415", "The body is of a type that is not taken");
        }
        ApiResponses answers = operation.getResponses();
        told.forEach((status, description) -> answers.computeIfAbsent(status, key -> answer(description)));
    }

    private static ApiResponse answer(String description) {
        return new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(
                                PROBLEM_JSON,
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
    }

    static Schema<?> problem() {
        Schema<?> fault = new ObjectSchema()
                .addProperty(
                        "field",
                        text("The place, with the index in lists; empty for the whole body", "lines[3].quantity"))
                .addProperty("code", text("By which a program recognises it", "request.wrong-type"))
                .addProperty(
                        "allowed", new ArraySchema().items(new StringSchema()).description("What may stand there"))
                .addProperty(
                        "message",
                        text("For a person, in the language of Accept-Language", "The value is of another type"))
                .required(List.of("field", "code", "message"));
        return new ObjectSchema()
                .description("Why a request was refused (RFC 9457). Nothing of it has happened.")
                .addProperty("type", new StringSchema().format("uri-reference")._default("about:blank"))
                .addProperty("title", text("The status in words", "Unprocessable Entity"))
                .addProperty("status", new IntegerSchema().format("int32").example(422))
                .addProperty(
                        "detail",
                        text("For a person, in the language of Accept-Language", "The request has one wrong field."))
                .addProperty("instance", new StringSchema().format("uri-reference"))
                .addProperty("code", text("By which a program recognises it", "request.invalid"))
                .addProperty("field", text("The place, where one is to blame", "currency"))
                .addProperty("errors", new ArraySchema().items(fault).description("Each thing that is wrong"))
                .addProperty(
                        "differences",
                        new ArraySchema()
                                .items(new ObjectSchema()
                                        .addProperty("place", text("Where", "lines[0].unitPrice"))
                                        .addProperty("before", text("What was seen", "10"))
                                        .addProperty("after", text("What is", "12")))
                                .description("In what things are other than was seen"))
                .addProperty("allowed", new ArraySchema().items(new StringSchema()))
                .addProperty("requestId", text("That of X-Request-Id, which the log knows", "c1f8…"))
                .addProperty("incident", text("What to tell an administrator", "K7RM-2XQD"))
                .required(List.of("title", "status", "detail", "code"));
    }

    private static Schema<?> text(String description, String example) {
        return new StringSchema().description(description).example(example);
    }
}
