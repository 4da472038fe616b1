package org.cupel.surrogate.composition;

import org.cupel.crystal.Element;

/** Electrons outside the closed shells of a free atom by the filling order of Madelung, exceptions such as Cr aside. */
record ValenceElectrons(int s, int p, int d, int f) {

    private static final int LAST_OF_S_BLOCK = 2;
    private static final int FIRST_OF_P_BLOCK = 13;
    private static final int FIRST_ROW_WITH_D = 4;
    private static final int FIRST_LANTHANIDE = 57;
    private static final int FIRST_ACTINIDE = 89;
    private static final int FULL_F = 14;
    private static final int FULL_D = 10;

    static ValenceElectrons of(Element element) {
        if (element == Element.He) {
            return new ValenceElectrons(2, 0, 0, 0);
        }
        int group = element.group();
        if (element.isLanthanide() || element.isActinide()) {
            int past = element.atomicNumber() - (element.isLanthanide() ? FIRST_LANTHANIDE : FIRST_ACTINIDE);
            boolean oneInD = past == 0 || past == FULL_F;
            return new ValenceElectrons(2, 0, oneInD ? 1 : 0, oneInD ? past : past + 1);
        }
        if (group <= LAST_OF_S_BLOCK) {
            return new ValenceElectrons(group, 0, 0, 0);
        }
        if (group < FIRST_OF_P_BLOCK) {
            return new ValenceElectrons(2, 0, group - LAST_OF_S_BLOCK, 0);
        }
        int d = element.row() >= FIRST_ROW_WITH_D ? FULL_D : 0;
        return new ValenceElectrons(2, group - FIRST_OF_P_BLOCK + 1, d, 0);
    }

    int outside() {
        return s + p + d + f;
    }

    /** Those left when full d and f shells are closed, also where an s electron fills the d shell, as in silver. */
    int beyondFullShells() {
        int inD = s + d > FULL_D ? FULL_D : 0;
        int inF = f == FULL_F ? FULL_F : 0;
        return outside() - inD - inF;
    }
}
