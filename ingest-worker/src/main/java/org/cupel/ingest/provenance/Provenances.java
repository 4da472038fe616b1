package org.cupel.ingest.provenance;

import java.util.Optional;

/** Where provenance is looked up. */
public interface Provenances {

    Optional<Provenance> of(String materialId);
}
