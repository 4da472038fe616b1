package org.cupel.ingest.source;

/**
 * One answer to be had.
 *
 * @param purpose what the source will do with the answer
 * @param address absolute, without secrets
 * @param once whether asking for it a second time in a run would mean going round in a circle
 */
public record PlannedFetch(String purpose, String address, boolean once) {

    /** Another mention of the same address in a run is ignored. */
    public static PlannedFetch of(String purpose, String address) {
        return new PlannedFetch(purpose, address, false);
    }

    /** Another mention of the same address in a run is a repeated cursor. */
    public static PlannedFetch cursor(String purpose, String address) {
        return new PlannedFetch(purpose, address, true);
    }
}
