package org.cupel.ingest.provenance;

/**
 * A value and where it comes from.
 *
 * @param functional empty when nobody told, like {@code corrections}
 */
public record ValueOrigin(
        String property,
        double value,
        String unit,
        String method,
        String functional,
        String corrections,
        Origin origin) {}
