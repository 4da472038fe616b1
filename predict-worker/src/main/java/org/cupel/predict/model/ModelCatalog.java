package org.cupel.predict.model;

import java.util.Optional;
import java.util.UUID;

/** The models that training has registered. */
public interface ModelCatalog {

    Optional<ModelReference> find(UUID modelId);

    /** The best model of a property. */
    Optional<ModelReference> champion(String property);
}
