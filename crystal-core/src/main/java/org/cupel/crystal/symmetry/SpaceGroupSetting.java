package org.cupel.crystal.symmetry;

import java.util.List;

/**
 * One of the 530 tabulated settings of the 230 space groups.
 *
 * @param number in the International Tables, 1 to 230
 * @param setting empty for the only one; {@code 1} or {@code 2} for the origin, {@code H} or {@code R} for hexagonal or
 *     rhombohedral axes, {@code b1} and the like for unique axis and cell choice, {@code cab} and the like for axes
 * @param hallSymbol such as {@code -P 2ybc}
 * @param shortName Hermann-Mauguin symbol, such as {@code P2_1/c}
 * @param fullName such as {@code P 1 2_1/c 1}
 */
public record SpaceGroupSetting(int number, String setting, String hallSymbol, String shortName, String fullName) {

    /** As {@link HallSymbol#operations(String)}. */
    public List<SymmetryOperation> operations() {
        return HallSymbol.operations(hallSymbol);
    }

    /** Whether the cell is described by the axes that the tables prefer; both origins and both kinds of axes are. */
    boolean isStandard() {
        return setting.matches("|1|2|H|R|b1?");
    }
}
