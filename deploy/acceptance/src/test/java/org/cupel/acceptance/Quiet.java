package org.cupel.acceptance;

import org.cupel.launcher.demo.IterationReport;
import org.cupel.launcher.demo.LoopListener;

/** Leaves the steps of the loop in the test's output, and nothing else. */
final class Quiet implements LoopListener {

    @Override
    public void step(String what) {
        System.out.println(what);
    }

    @Override
    public void waiting(String detail) {}

    @Override
    public void finished(IterationReport report) {
        System.out.println(report);
    }
}
