package stoa.kernel.openapi;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Completes a WAR's OpenAPI document with what holds for all its operations: their roles and owners, the bearer token, the key
 * that makes repetitions harmless, the version that staff's changes name, the problem document of each error, paths
 * without a trailing slash, and what {@link CommonTerms} says.
 */
public class DocumentFilter implements OASFilter {

    private static final String BEARER = "bearer";
    private static final String PROBLEM = "Problem";
    private static final String MONEY = "Money";
    private static final String KEY = "Idempotency-Key";
    private static final String PROBLEM_JSON = "application/problem+json";

    @Override
    public Operation filterOperation(Operation operation) {
        StatedOperations.roles(operation.getOperationId()).ifPresent(roles -> {
            operation.addExtension("x-roles", roles);
            if (!roles.isEmpty()) {
                operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(BEARER));
                CommonTerms.addResponse(operation, "403", "forbidden");
            }
        });
        StatedOperations.owned(operation.getOperationId()).ifPresent(owned -> {
            operation.addExtension("x-owned-by", List.of(owned.by()));
            operation.addExtension("x-or-with", List.of(owned.orWith()));
        });
        StatedOperations.personal(operation.getOperationId())
                .ifPresent(entity -> operation.addExtension("x-personal-data", entity));
        if (StatedOperations.isIdempotent(operation.getOperationId())) {
            honourKey(operation);
        }
        CommonTerms.addRefusals(operation);
        operation.getResponses().getAPIResponses().forEach(DocumentFilter::completeError);
        return operation;
    }

    private static void honourKey(Operation operation) {
        if (operation.getParameters() == null
                || operation.getParameters().stream().noneMatch(told -> KEY.equals(told.getName()))) {
            operation.addParameter(OASFactory.createParameter().name(KEY).in(Parameter.In.HEADER)
                    .description("8 to 255 characters; the same for each repetition of this request, which then has its "
                            + "effect once. Without a credential it is ignored")
                    .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING).minLength(8).maxLength(255)));
        }
        CommonTerms.addResponse(operation, "409", "idempotency-in-flight");
        CommonTerms.addResponse(operation, "422", "idempotency-mismatch");
    }

    /** Staff change only what they have read (RFC 9110, section 13.1.1); customers just say what shall be. */
    @Override
    public PathItem filterPathItem(PathItem item) {
        Stream.of(PathItem.HttpMethod.PUT, PathItem.HttpMethod.PATCH, PathItem.HttpMethod.DELETE)
                .map(item.getOperations()::get).filter(Objects::nonNull)
                .filter(operation -> StatedOperations.roles(operation.getOperationId())
                        .filter(DocumentFilter::includesStaff).isPresent())
                .forEach(DocumentFilter::requireVersion);
        return item;
    }

    /** What is for staff is stated by permissions; what customers do, too, by roles. */
    private static boolean includesStaff(List<String> roles) {
        return roles.stream().anyMatch(role -> role.contains(":"));
    }

    private static void requireVersion(Operation operation) {
        operation.addParameter(OASFactory.createParameter().name(HttpHeaders.IF_MATCH).in(Parameter.In.HEADER).required(true)
                .description("The ETag as read").schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
        CommonTerms.addResponse(operation, "404", "not-found");
        CommonTerms.addResponse(operation, "412", "precondition-failed");
        CommonTerms.addResponse(operation, "428", "precondition-required");
        operation.getResponses().getAPIResponses().forEach(DocumentFilter::completeError);
    }

    @Override
    public Parameter filterParameter(Parameter parameter) {
        CommonTerms.describe(parameter);
        return parameter;
    }

    @Override
    public Schema filterSchema(Schema schema) {
        CommonTerms.anchor(schema);
        CommonTerms.requireItems(schema);
        CommonTerms.admitMore(schema);
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSecurityScheme(BEARER, OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT"));
        document.getComponents().addSchema(PROBLEM, problemSchema());
        if (document.getComponents().getSchemas().containsKey(MONEY)) {
            document.getComponents().addSchema(MONEY, moneySchema());
        }
        if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
            var paths = new LinkedHashMap<String, PathItem>();
            document.getPaths().getPathItems().forEach((path, item) -> paths.put(withoutSlash(path), item));
            document.getPaths().setPathItems(paths);
        }
    }

    private static String withoutSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static void completeError(String status, APIResponse response) {
        if (status.compareTo("400") >= 0 && response.getContent() == null) {
            response.setContent(OASFactory.createContent().addMediaType(PROBLEM_JSON,
                    OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM))));
        }
    }

    private static Schema problemSchema() {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT)
                .description("A problem document (RFC 9457); more members by code")
                .addProperty("type", text("A URI of the problem's type"))
                .addProperty("title", text("Always the same for a code"))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text("What happened this time"))
                .addProperty("instance", text("The path of the request"))
                .addProperty("code", text("Stable, in kebab case"))
                .addProperty("requestId", text("Stands in every log line of the request"))
                .addProperty("errors", OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(
                        OASFactory.createSchema().addType(Schema.SchemaType.OBJECT)
                                .addProperty("pointer", text("RFC 6901, or the name of a parameter"))
                                .addProperty("code", text("Stable, in kebab case"))
                                .addProperty("message", text("For people"))))
                .additionalPropertiesSchema(OASFactory.createSchema())
                .required(List.of("type", "title", "status", "code"));
    }

    /** As JSON shows it, which the class does not tell. */
    private static Schema moneySchema() {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description("An exact amount of a currency")
                .addProperty("amount", text("A decimal with exactly the currency's digits")
                        .pattern("^-?(0|[1-9][0-9]*)(\\.[0-9]+)?$").examples(List.of("34.12")))
                .addProperty("currency", text("ISO 4217").pattern("^[A-Z]{3}$").examples(List.of("USD")))
                .required(List.of("amount", "currency"));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
