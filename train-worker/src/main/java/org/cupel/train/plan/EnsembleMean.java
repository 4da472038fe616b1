package org.cupel.train.plan;

import java.util.List;

/** The ensemble's answer: the mean of its members', head by head. */
public final class EnsembleMean {

    private EnsembleMean() {}

    /** @param members at least one, all about the same crystals */
    public static Heads of(List<Heads> members) {
        Heads mean = Heads.ofSize(members.get(0).size());
        members.forEach(member -> mean.addShare(member, members.size()));
        return mean;
    }
}
