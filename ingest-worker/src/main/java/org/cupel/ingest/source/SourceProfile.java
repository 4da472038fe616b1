package org.cupel.ingest.source;

/**
 * What is known of a source before anything is asked of it; kept with every run, and through it with every material.
 *
 * @param name by which operators call it, e.g. {@code materials-project}
 * @param kind of interface it speaks, e.g. {@code optimade}
 * @param baseUrl official address
 * @param functional of its energies where a row tells none, empty when it differs from row to row
 * @param corrections added to its energies where a row tells none
 * @param method how its labels were obtained, e.g. {@code dft}
 */
public record SourceProfile(
        String name,
        String kind,
        String title,
        String baseUrl,
        String licence,
        String licenceUrl,
        String citation,
        String homepage,
        String functional,
        String corrections,
        String method) {}
