package org.cupel.train.plan;

import java.util.Optional;

/** Where members in training are kept; one slot per seed, replaced as a whole. */
public interface Checkpoints {

    /** Keeps nothing. */
    Checkpoints NOWHERE = new Checkpoints() {
        @Override
        public Optional<MemberCheckpoint> load(long seed) {
            return Optional.empty();
        }

        @Override
        public void save(MemberCheckpoint checkpoint) {
            // Nothing to do.
        }
    };

    Optional<MemberCheckpoint> load(long seed);

    void save(MemberCheckpoint checkpoint);
}
