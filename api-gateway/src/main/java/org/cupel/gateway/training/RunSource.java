package org.cupel.gateway.training;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who told of a run. */
public enum RunSource {
    MLFLOW,
    POSTGRES;

    @JsonValue
    public String lowerCase() {
        return name().toLowerCase(Locale.ROOT);
    }
}
