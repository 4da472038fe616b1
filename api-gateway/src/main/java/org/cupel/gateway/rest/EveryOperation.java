package org.cupel.gateway.rest;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;

/** Says of every operation what is true of every operation. */
public final class EveryOperation implements OASFilter {

    @Override
    public Operation filterOperation(Operation operation) {
        var unavailable = OASFactory.createAPIResponse().ref("Unavailable");
        operation.getResponses().addAPIResponse("503", unavailable);
        return operation;
    }
}
