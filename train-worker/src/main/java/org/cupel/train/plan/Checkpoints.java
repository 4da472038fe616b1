package org.cupel.train.plan;

import java.util.Optional;

/** Where members in training are kept; one slot per seed, replaced as a whole. */
public interface Checkpoints {

    Optional<MemberCheckpoint> load(long seed);

    void save(MemberCheckpoint checkpoint);
}
