package org.cupel.surrogate.batch;

/** How much less a candidate is worth beside those already chosen or in the lab; never more. */
interface Repulsion {

    /** Takes a candidate in that was brought up to date. */
    void add(Considered candidate);

    /** Brings a candidate's discount up to date with all that were taken in. */
    void update(Considered candidate);

    /** None at all. */
    Repulsion NONE = new Repulsion() {
        @Override
        public void add(Considered candidate) {
            // scores alone decide
        }

        @Override
        public void update(Considered candidate) {
            // scores alone decide
        }
    };
}
