package org.cupel.workbench.bench;

/** That both sides computed the same, eV per atom. */
public record Agreement(
        String backbone, String structure, double originalEvPerAtom, double torchEvPerAtom, double onnxEvPerAtom) {}
