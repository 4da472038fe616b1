package org.cupel.acquisition.intake;

/**
 * Which candidate a row is about, as written; any component may be null.
 *
 * @param formula what a person believes it is made of, to notice a row that slipped
 */
public record RowSubject(String candidateId, String materialId, String campaignId, String formula) {}
