package org.licet.server.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.licet.engine.access.Actor;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import tools.jackson.databind.JsonNode;

/** The document of the whole API, {@code /api/v1/openapi.json}. */
@Configuration(proxyBeanMethods = false)
class WholeApi {

    private static final SecurityRequirement BASIC = new SecurityRequirement().addList("basic");
    private static final SecurityRequirement BEARER = new SecurityRequirement().addList("bearer");

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Actor.class)
                .replaceWithClass(JsonNode.class, Object.class);
    }

    @Bean
    OpenAPI document() {
        return new OpenAPI()
                .info(new Info()
                        .title("Licet")
                        .version("1")
                        .description("Registers and authorizations. Each published authorization has its own document"
                                + " with its forms' schemas at /api/v1/authorizations/{id}/openapi.json. Errors are"
                                + " problems (RFC 9457) in the language of Accept-Language.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSchemas("Problem", problem())
                        .addSecuritySchemes(
                                "basic",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic"))
                        .addSecuritySchemes(
                                "bearer",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")))
                .addSecurityItem(BASIC)
                .addSecurityItem(BEARER);
    }

    /** Who may call is what the method asks for: nobody, somebody perhaps, or somebody. */
    @Bean
    OperationCustomizer securityAndProblems() {
        return (operation, method) -> {
            Optional<MethodParameter> actor = Arrays.stream(method.getMethodParameters())
                    .filter(parameter -> parameter.getParameterType() == Actor.class)
                    .findFirst();
            if (actor.isEmpty()) {
                operation.setSecurity(List.of());
            } else if (actor.get().isOptional()) {
                operation.setSecurity(List.of(new SecurityRequirement(), BASIC, BEARER));
            }
            operation
                    .getResponses()
                    .addApiResponse(
                            "default",
                            new ApiResponse()
                                    .description("A problem (RFC 9457)")
                                    .content(new Content()
                                            .addMediaType(
                                                    Problem.MEDIA_TYPE,
                                                    new MediaType()
                                                            .schema(new Schema<>()
                                                                    .$ref("#/components/schemas/Problem")))));
            return operation;
        };
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .addProperty("type", new StringSchema().format("uri"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty(
                        "errors",
                        new ArraySchema()
                                .items(new ObjectSchema()
                                        .addProperty("pointer", new StringSchema())
                                        .addProperty("code", new StringSchema())
                                        .addProperty("message", new StringSchema())))
                .required(List.of("type", "title", "status"));
    }
}
