package org.cupel.train.pretrain;

import java.util.List;

/** A part that training never saw, with what was predicted for it. */
public record HeldOutTest(String name, Leakage leakage, List<TargetTest> targets) {}
