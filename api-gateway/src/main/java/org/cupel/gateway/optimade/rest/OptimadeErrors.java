package org.cupel.gateway.optimade.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import org.cupel.gateway.optimade.OptimadeException;
import org.cupel.gateway.optimade.document.Documents;

/** Whatever goes wrong under /optimade is told as JSON:API has it, also by parts that know nothing of OPTIMADE. */
@Provider
@Priority(0)
public class OptimadeErrors implements ContainerResponseFilter {

    static final MediaType JSON_API = new MediaType("application", "vnd.api+json");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FIRST_ERROR = 400;
    private static final int VERSION_NOT_SUPPORTED = 553;

    /** Looked up late: providers are made before the configuration is. */
    private final Instance<Documents> documents;

    private final Instance<Answers> answers;

    OptimadeErrors(Instance<Documents> documents, Instance<Answers> answers) {
        this.documents = documents;
        this.answers = answers;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String path = request.getUriInfo().getPath().replaceFirst("^/", "");
        boolean ours = path.equals("optimade") || path.startsWith("optimade/");
        if (!ours || response.getStatus() < FIRST_ERROR || isTold(response)) {
            return;
        }
        String detail = detail(response);
        var failure = OptimadeException.of(response.getStatus(), detail);
        ObjectNode document =
                documents.get().error(answers.get().place(request.getUriInfo()), failure, title(response.getStatus()));
        response.setEntity(document.toString(), new Annotation[0], JSON_API);
    }

    static String title(int status) {
        if (status == VERSION_NOT_SUPPORTED) {
            return "Version Not Supported";
        }
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Error " + status : known.getReasonPhrase();
    }

    private static boolean isTold(ContainerResponseContext response) {
        return response.hasEntity() && JSON_API.isCompatible(response.getMediaType());
    }

    private static String detail(ContainerResponseContext response) {
        Object entity = response.getEntity();
        if (entity != null && !(entity instanceof String) && !(entity instanceof byte[])) {
            JsonNode problem = JSON.valueToTree(entity);
            if (problem.path("detail").isTextual()) {
                return problem.get("detail").textValue();
            }
        }
        return title(response.getStatus()) + ". See /optimade/v1/info for what there is.";
    }
}
