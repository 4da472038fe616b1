package org.cupel.gateway.rest;

import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;

/** Says of every operation what is true of every operation. */
public final class EveryOperation implements OASFilter {

    /** Operations for which nobody needs a key. */
    private static final Set<String> PUBLIC = Set.of("getIndex", "postHook");

    @Override
    public Operation filterOperation(Operation operation) {
        // Clients of OPTIMADE are told as they expect to be.
        boolean optimade = operation.getTags() != null && operation.getTags().contains("optimade");
        answers(operation, "503", optimade ? "OptimadeUnavailable" : "Unavailable");
        answers(operation, "401", optimade ? "OptimadeRefusal" : "Unauthorized");
        answers(operation, "403", optimade ? "OptimadeRefusal" : "Forbidden");
        answers(operation, "429", optimade ? "OptimadeRefusal" : "TooManyRequests");
        if (!PUBLIC.contains(operation.getOperationId())) {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme("key"));
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme("bearer"));
        }
        return operation;
    }

    private static void answers(Operation operation, String status, String name) {
        operation
                .getResponses()
                .addAPIResponse(status, OASFactory.createAPIResponse().ref(name));
    }
}
