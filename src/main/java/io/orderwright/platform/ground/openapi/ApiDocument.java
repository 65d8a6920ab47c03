package io.orderwright.platform.ground.openapi;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The document at {@code /v3/api-docs}: what the API is called, how to log in, what it answers when it refuses. */
@ConditionalOnWebApplication
@Configuration(proxyBeanMethods = false)
class ApiDocument {

    private static final String PASSWORD = "password";
    private static final String TOKEN = "token";

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Orderwright API")
                        .version("1.0")
                        .description(
                                "Order to cash. Bodies are taken strictly: a field or parameter that is not in this document is refused."
                                        + " Refusals are problem+json with a code."))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                PASSWORD,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")
                                        .description("A person's user and password"))
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("A program's token, which an administrator makes")))
                .security(
                        List.of(new SecurityRequirement().addList(PASSWORD), new SecurityRequirement().addList(TOKEN)));
    }

    @Bean
    SchemaNames schemaNames() {
        return new SchemaNames();
    }

    @Bean
    ModelResolver modelResolver(ObjectMapperProvider mapper, SchemaNames names) {
        return new ModelResolver(mapper.jsonMapper(), names);
    }

    @Bean
    ModelConverter requiredFields() {
        return new RequiredFields();
    }

    @Bean
    OperationCustomizer partialBodies() {
        return PartialBodies::mark;
    }

    @Bean
    OperationCustomizer bulkOperations() {
        return BulkOperations::mark;
    }

    @Bean
    OperationCustomizer versionedOperations() {
        return VersionedOperations::describe;
    }

    @Bean
    OpenApiCustomizer whatSpringdocCannotKnow() {
        return document -> {
            PartialBodies.describe(document);
            BulkOperations.describe(document);
            BodyExamples.add(document);
            document.getComponents().getSchemas().values().forEach(AnyValues::allow);
            document.getComponents().addSchemas(ErrorAnswers.PROBLEM, ErrorAnswers.problem());
            document.getPaths().forEach((path, item) -> {
                OperationIds.set(path, item);
                item.readOperationsMap().forEach((method, operation) -> {
                    ErrorAnswers.add(method, path, operation);
                    RepeatableOperations.describe(method, path, operation);
                    PagedOperations.describe(method, operation);
                });
            });
        };
    }
}
