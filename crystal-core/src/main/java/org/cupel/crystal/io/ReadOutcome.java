package org.cupel.crystal.io;

/** What became of one row, block or file: exactly one outcome each, in the order of the source. */
public sealed interface ReadOutcome {

    /** Place in the source, from 1: line of a file, block of a CIF, entry of a folder by name. */
    int rowNumber();

    record Accepted(int rowNumber, MaterialRow row) implements ReadOutcome {}

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
    }
}
