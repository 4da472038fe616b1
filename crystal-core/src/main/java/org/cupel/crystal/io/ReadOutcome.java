package org.cupel.crystal.io;

/** What became of one row, block or file: exactly one outcome each, in the order of the source. */
public sealed interface ReadOutcome {

    /** Place in the source, from 1: line of a file, block of a CIF, entry of a folder by name. */
    int rowNumber();

    /** The same outcome at another place, for sources made of several files. */
    ReadOutcome at(int place);

    record Accepted(int rowNumber, MaterialRow row) implements ReadOutcome {
        @Override
        public Accepted at(int place) {
            return new Accepted(place, row);
        }
    }

    /** A row without a structure that still tells something of a composition. */
    record Reference(int rowNumber, ReferencePhase phase) implements ReadOutcome {
        @Override
        public Reference at(int place) {
            return new Reference(place, phase);
        }
    }

    /**
     * The source no longer stands by this material.
     *
     * @param reason in its words, e.g. {@code deprecated}
     */
    record Withdrawn(int rowNumber, String materialId, String reason) implements ReadOutcome {
        @Override
        public Withdrawn at(int place) {
            return new Withdrawn(place, materialId, reason);
        }
    }

    /**
     * @param ref what the source calls it: material id, block or file name; empty when that could not be read
     * @param reason what is wrong, with the offending value, and what to try
     * @param excerpt the beginning of the raw text, at most 200 characters
     */
    record Rejected(int rowNumber, String ref, String reason, String excerpt) implements ReadOutcome {

        static final int EXCERPT_LENGTH = 200;

        public Rejected {
            excerpt = excerpt.length() <= EXCERPT_LENGTH ? excerpt : excerpt.substring(0, EXCERPT_LENGTH - 1) + "…";
        }

        @Override
        public Rejected at(int place) {
            return new Rejected(place, ref, reason, excerpt);
        }
    }
}
