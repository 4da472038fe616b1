package org.cupel.launcher.demo;

/** Told what the loop is doing, for people to look at. */
public interface LoopListener {

    /** A new step began. */
    void step(String what);

    /** Something goes on; called often. */
    void waiting(String detail);

    void finished(IterationReport report);
}
