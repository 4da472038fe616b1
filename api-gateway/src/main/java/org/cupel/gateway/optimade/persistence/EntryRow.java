package org.cupel.gateway.optimade.persistence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** A resource object, and what it relates to. */
record EntryRow(String id, ObjectNode resource, String referenceOrNull) {

    Optional<String> reference() {
        return Optional.ofNullable(referenceOrNull);
    }
}
