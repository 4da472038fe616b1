package org.cupel.gateway.rest;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Makes the document as definite as the answers are: every member of an answer is always there, null when it has no
 * value, so that generated clients need no checks for members that are missing.
 */
@OpenApiFilter
public final class AnswerShapes implements OASFilter {

    private static final String REFERENCE = "#/components/schemas/";

    /** Members depend on the type of the problem, on the rule, and in OPTIMADE on the endpoint. */
    private static final Set<String> OPEN = Set.of("Problem", "DecisionReason", "OptimadeDocument", "OptimadeError");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        anyJson(document, schemas);
        maybeNull(schemas);
        var asked = asked(document, schemas);
        schemas.entrySet().stream()
                .filter(schema -> !asked.contains(schema.getKey()) && !OPEN.contains(schema.getKey()))
                .flatMap(schema -> parts(schema.getValue()))
                .filter(schema -> schema.getProperties() != null)
                .forEach(schema ->
                        schema.setRequired(List.copyOf(schema.getProperties().keySet())));
    }

    /** What Java calls a node is any JSON to a reader; an object without told members may have any. */
    private static void anyJson(OpenAPI document, Map<String, Schema> schemas) {
        if (schemas.containsKey("JsonNode")) {
            document.getComponents()
                    .addSchema("JsonNode", OASFactory.createSchema().description("Any JSON."))
                    .removeSchema("JsonNodeType");
        }
        document.getComponents().getSchemas().values().stream()
                .flatMap(AnswerShapes::parts)
                .filter(AnswerShapes::untoldObject)
                .forEach(schema -> schema.setAdditionalPropertiesSchema(
                        OASFactory.createSchema().booleanSchema(true)));
    }

    /** What may be null beside a shape of its own is not restricted to a type as well. */
    private static void maybeNull(Map<String, Schema> schemas) {
        schemas.values().stream()
                .flatMap(AnswerShapes::parts)
                .filter(schema -> schema.getAnyOf() != null)
                .forEach(schema -> schema.setType(null));
    }

    private static boolean untoldObject(Schema schema) {
        return schema.getType() != null
                && schema.getType().contains(Schema.SchemaType.OBJECT)
                && schema.getProperties() == null
                && schema.getAnyOf() == null
                && schema.getAllOf() == null
                && schema.getOneOf() == null
                && schema.getAdditionalPropertiesSchema() == null;
    }

    /** Names of the schemas that callers write. */
    private static Set<String> asked(OpenAPI document, Map<String, Schema> schemas) {
        var names = new HashSet<String>();
        document.getPaths().getPathItems().values().stream()
                .map(PathItem::getOperations)
                .flatMap(operations -> operations.values().stream())
                .map(Operation::getRequestBody)
                .filter(body -> body != null && body.getContent() != null)
                .flatMap(body -> schemasOf(body.getContent()))
                .forEach(schema -> reach(schema, schemas, names));
        return names;
    }

    private static Stream<Schema> schemasOf(Content content) {
        return content.getMediaTypes().values().stream()
                .map(type -> type.getSchema())
                .filter(schema -> schema != null);
    }

    private static void reach(Schema from, Map<String, Schema> schemas, Set<String> names) {
        parts(from)
                .map(Schema::getRef)
                .filter(reference -> reference != null && reference.startsWith(REFERENCE))
                .map(reference -> reference.substring(REFERENCE.length()))
                .filter(names::add)
                .map(schemas::get)
                .filter(schema -> schema != null)
                .forEach(schema -> reach(schema, schemas, names));
    }

    /** A schema and all that is written inside it. */
    private static Stream<Schema> parts(Schema schema) {
        var inside = Stream.<Schema>builder();
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(inside);
        }
        Stream.of(schema.getItems(), schema.getAdditionalPropertiesSchema())
                .filter(part -> part != null)
                .forEach(inside);
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .filter(list -> list != null)
                .forEach(list -> list.forEach(inside));
        return Stream.concat(Stream.of(schema), inside.build().flatMap(AnswerShapes::parts));
    }
}
