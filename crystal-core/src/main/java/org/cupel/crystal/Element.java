package org.cupel.crystal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The 118 elements. Constants are the symbols themselves.
 *
 * <p>Masses are conventional IUPAC standard atomic weights (the mass number of the longest-lived isotope where there is
 * none), covalent radii those of Pyykkö and Atsumi, Chem. Eur. J. 15, 186 (2009). The table is printed by {@code
 * src/test/python/make_elements.py}.
 */
public enum Element {
    H(1, "Hydrogen", 1.008, 2.2, 1, 1, 0.32),
    He(2, "Helium", 4.002602, Double.NaN, 18, 1, 0.46),
    Li(3, "Lithium", 6.94, 0.98, 1, 2, 1.33),
    Be(4, "Beryllium", 9.0121831, 1.57, 2, 2, 1.02),
    B(5, "Boron", 10.81, 2.04, 13, 2, 0.85),
    C(6, "Carbon", 12.011, 2.55, 14, 2, 0.75),
    N(7, "Nitrogen", 14.007, 3.04, 15, 2, 0.71),
    O(8, "Oxygen", 15.999, 3.44, 16, 2, 0.63),
    F(9, "Fluorine", 18.998403163, 3.98, 17, 2, 0.64),
    Ne(10, "Neon", 20.1797, Double.NaN, 18, 2, 0.67),
    Na(11, "Sodium", 22.98976928, 0.93, 1, 3, 1.55),
    Mg(12, "Magnesium", 24.305, 1.31, 2, 3, 1.39),
    Al(13, "Aluminium", 26.9815385, 1.61, 13, 3, 1.26),
    Si(14, "Silicon", 28.085, 1.9, 14, 3, 1.16),
    P(15, "Phosphorus", 30.973761998, 2.19, 15, 3, 1.11),
    S(16, "Sulfur", 32.06, 2.58, 16, 3, 1.03),
    Cl(17, "Chlorine", 35.45, 3.16, 17, 3, 0.99),
    Ar(18, "Argon", 39.948, Double.NaN, 18, 3, 0.96),
    K(19, "Potassium", 39.0983, 0.82, 1, 4, 1.96),
    Ca(20, "Calcium", 40.078, 1.0, 2, 4, 1.71),
    Sc(21, "Scandium", 44.955908, 1.36, 3, 4, 1.48),
    Ti(22, "Titanium", 47.867, 1.54, 4, 4, 1.36),
    V(23, "Vanadium", 50.9415, 1.63, 5, 4, 1.34),
    Cr(24, "Chromium", 51.9961, 1.66, 6, 4, 1.22),
    Mn(25, "Manganese", 54.938044, 1.55, 7, 4, 1.19),
    Fe(26, "Iron", 55.845, 1.83, 8, 4, 1.16),
    Co(27, "Cobalt", 58.933194, 1.88, 9, 4, 1.11),
    Ni(28, "Nickel", 58.6934, 1.91, 10, 4, 1.1),
    Cu(29, "Copper", 63.546, 1.9, 11, 4, 1.12),
    Zn(30, "Zinc", 65.38, 1.65, 12, 4, 1.18),
    Ga(31, "Gallium", 69.723, 1.81, 13, 4, 1.24),
    Ge(32, "Germanium", 72.63, 2.01, 14, 4, 1.21),
    As(33, "Arsenic", 74.921595, 2.18, 15, 4, 1.21),
    Se(34, "Selenium", 78.971, 2.55, 16, 4, 1.16),
    Br(35, "Bromine", 79.904, 2.96, 17, 4, 1.14),
    Kr(36, "Krypton", 83.798, Double.NaN, 18, 4, 1.17),
    Rb(37, "Rubidium", 85.4678, 0.82, 1, 5, 2.1),
    Sr(38, "Strontium", 87.62, 0.95, 2, 5, 1.85),
    Y(39, "Yttrium", 88.90584, 1.22, 3, 5, 1.63),
    Zr(40, "Zirconium", 91.224, 1.33, 4, 5, 1.54),
    Nb(41, "Niobium", 92.90637, 1.6, 5, 5, 1.47),
    Mo(42, "Molybdenum", 95.95, 2.16, 6, 5, 1.38),
    Tc(43, "Technetium", 97.90721, 2.1, 7, 5, 1.28),
    Ru(44, "Ruthenium", 101.07, 2.2, 8, 5, 1.25),
    Rh(45, "Rhodium", 102.9055, 2.28, 9, 5, 1.25),
    Pd(46, "Palladium", 106.42, 2.2, 10, 5, 1.2),
    Ag(47, "Silver", 107.8682, 1.93, 11, 5, 1.28),
    Cd(48, "Cadmium", 112.414, 1.69, 12, 5, 1.36),
    In(49, "Indium", 114.818, 1.78, 13, 5, 1.42),
    Sn(50, "Tin", 118.71, 1.96, 14, 5, 1.4),
    Sb(51, "Antimony", 121.76, 2.05, 15, 5, 1.4),
    Te(52, "Tellurium", 127.6, 2.1, 16, 5, 1.36),
    I(53, "Iodine", 126.90447, 2.66, 17, 5, 1.33),
    Xe(54, "Xenon", 131.293, 2.6, 18, 5, 1.31),
    Cs(55, "Caesium", 132.90545196, 0.79, 1, 6, 2.32),
    Ba(56, "Barium", 137.327, 0.89, 2, 6, 1.96),
    La(57, "Lanthanum", 138.90547, 1.1, 3, 6, 1.8),
    Ce(58, "Cerium", 140.116, 1.12, 3, 6, 1.63),
    Pr(59, "Praseodymium", 140.90766, 1.13, 3, 6, 1.76),
    Nd(60, "Neodymium", 144.242, 1.14, 3, 6, 1.74),
    Pm(61, "Promethium", 144.91276, Double.NaN, 3, 6, 1.73),
    Sm(62, "Samarium", 150.36, 1.17, 3, 6, 1.72),
    Eu(63, "Europium", 151.964, Double.NaN, 3, 6, 1.68),
    Gd(64, "Gadolinium", 157.25, 1.2, 3, 6, 1.69),
    Tb(65, "Terbium", 158.92535, Double.NaN, 3, 6, 1.68),
    Dy(66, "Dysprosium", 162.5, 1.22, 3, 6, 1.67),
    Ho(67, "Holmium", 164.93033, 1.23, 3, 6, 1.66),
    Er(68, "Erbium", 167.259, 1.24, 3, 6, 1.65),
    Tm(69, "Thulium", 168.93422, 1.25, 3, 6, 1.64),
    Yb(70, "Ytterbium", 173.045, Double.NaN, 3, 6, 1.7),
    Lu(71, "Lutetium", 174.9668, 1.0, 3, 6, 1.62),
    Hf(72, "Hafnium", 178.49, 1.3, 4, 6, 1.52),
    Ta(73, "Tantalum", 180.94788, 1.5, 5, 6, 1.46),
    W(74, "Tungsten", 183.84, 1.7, 6, 6, 1.37),
    Re(75, "Rhenium", 186.207, 1.9, 7, 6, 1.31),
    Os(76, "Osmium", 190.23, 2.2, 8, 6, 1.29),
    Ir(77, "Iridium", 192.217, 2.2, 9, 6, 1.22),
    Pt(78, "Platinum", 195.084, 2.2, 10, 6, 1.23),
    Au(79, "Gold", 196.966569, 2.4, 11, 6, 1.24),
    Hg(80, "Mercury", 200.592, 1.9, 12, 6, 1.33),
    Tl(81, "Thallium", 204.38, 1.8, 13, 6, 1.44),
    Pb(82, "Lead", 207.2, 1.8, 14, 6, 1.44),
    Bi(83, "Bismuth", 208.9804, 1.9, 15, 6, 1.51),
    Po(84, "Polonium", 209.0, 2.0, 16, 6, 1.45),
    At(85, "Astatine", 210.0, 2.2, 17, 6, 1.47),
    Rn(86, "Radon", 222.0, Double.NaN, 18, 6, 1.42),
    Fr(87, "Francium", 223.0, 0.7, 1, 7, 2.23),
    Ra(88, "Radium", 226.0, 0.9, 2, 7, 2.01),
    Ac(89, "Actinium", 227.0, 1.1, 3, 7, 1.86),
    Th(90, "Thorium", 232.0377, 1.3, 3, 7, 1.75),
    Pa(91, "Protactinium", 231.03588, 1.5, 3, 7, 1.69),
    U(92, "Uranium", 238.02891, 1.7, 3, 7, 1.7),
    Np(93, "Neptunium", 237.0, 1.3, 3, 7, 1.71),
    Pu(94, "Plutonium", 244.0, 1.3, 3, 7, 1.72),
    Am(95, "Americium", 243.0, Double.NaN, 3, 7, 1.66),
    Cm(96, "Curium", 247.0, Double.NaN, 3, 7, 1.66),
    Bk(97, "Berkelium", 247.0, Double.NaN, 3, 7, 1.68),
    Cf(98, "Californium", 251.0, Double.NaN, 3, 7, 1.68),
    Es(99, "Einsteinium", 252.0, Double.NaN, 3, 7, 1.65),
    Fm(100, "Fermium", 257.0, Double.NaN, 3, 7, 1.67),
    Md(101, "Mendelevium", 258.0, Double.NaN, 3, 7, 1.73),
    No(102, "Nobelium", 259.0, Double.NaN, 3, 7, 1.76),
    Lr(103, "Lawrencium", 262.0, Double.NaN, 3, 7, 1.61),
    Rf(104, "Rutherfordium", 267.0, Double.NaN, 4, 7, 1.57),
    Db(105, "Dubnium", 268.0, Double.NaN, 5, 7, 1.49),
    Sg(106, "Seaborgium", 271.0, Double.NaN, 6, 7, 1.43),
    Bh(107, "Bohrium", 274.0, Double.NaN, 7, 7, 1.41),
    Hs(108, "Hassium", 269.0, Double.NaN, 8, 7, 1.34),
    Mt(109, "Meitnerium", 276.0, Double.NaN, 9, 7, 1.29),
    Ds(110, "Darmstadtium", 281.0, Double.NaN, 10, 7, 1.28),
    Rg(111, "Roentgenium", 281.0, Double.NaN, 11, 7, 1.21),
    Cn(112, "Copernicium", 285.0, Double.NaN, 12, 7, 1.22),
    Nh(113, "Nihonium", 286.0, Double.NaN, 13, 7, 1.36),
    Fl(114, "Flerovium", 289.0, Double.NaN, 14, 7, 1.43),
    Mc(115, "Moscovium", 288.0, Double.NaN, 15, 7, 1.62),
    Lv(116, "Livermorium", 293.0, Double.NaN, 16, 7, 1.75),
    Ts(117, "Tennessine", 294.0, Double.NaN, 17, 7, 1.65),
    Og(118, "Oganesson", 294.0, Double.NaN, 18, 7, 1.57);

    /** Highest atomic number. */
    public static final int COUNT = 118;

    private static final int NAME_TOLD_APART = 5;
    private static final Element[] BY_NUMBER = values();
    private static final Map<String, Element> BY_SYMBOL =
            Arrays.stream(BY_NUMBER).collect(Collectors.toUnmodifiableMap(Element::symbol, Function.identity()));

    private final int atomicNumber;
    private final String fullName;
    private final double massDalton;
    private final double paulingElectronegativity;
    private final int group;
    private final int row;
    private final double covalentRadiusAngstrom;

    Element(
            int atomicNumber,
            String fullName,
            double massDalton,
            double paulingElectronegativity,
            int group,
            int row,
            double covalentRadiusAngstrom) {
        this.atomicNumber = atomicNumber;
        this.fullName = fullName;
        this.massDalton = massDalton;
        this.paulingElectronegativity = paulingElectronegativity;
        this.group = group;
        this.row = row;
        this.covalentRadiusAngstrom = covalentRadiusAngstrom;
    }

    /** @throws UnknownElementException if {@code symbol} is not one of the 118, in exact spelling */
    public static Element ofSymbol(String symbol) {
        return find(symbol).orElseThrow(() -> new UnknownElementException(unknown(symbol)));
    }

    /** @throws UnknownElementException outside 1..118 */
    public static Element ofAtomicNumber(int atomicNumber) {
        if (atomicNumber < 1 || atomicNumber > COUNT) {
            throw new UnknownElementException(
                    "No element has atomic number " + atomicNumber + ". Use a number from 1 (H) to 118 (Og).");
        }
        return BY_NUMBER[atomicNumber - 1];
    }

    public static Optional<Element> find(String symbol) {
        return Optional.ofNullable(symbol == null ? null : BY_SYMBOL.get(symbol));
    }

    public String symbol() {
        return name();
    }

    public int atomicNumber() {
        return atomicNumber;
    }

    public String fullName() {
        return fullName;
    }

    public double massDalton() {
        return massDalton;
    }

    /** Empty for elements without a Pauling value, such as He. */
    public OptionalDouble paulingElectronegativity() {
        return Double.isNaN(paulingElectronegativity)
                ? OptionalDouble.empty()
                : OptionalDouble.of(paulingElectronegativity);
    }

    /** 1 to 18; lanthanides and actinides count as 3. */
    public int group() {
        return group;
    }

    /** Period, 1 to 7. */
    public int row() {
        return row;
    }

    public double covalentRadiusAngstrom() {
        return covalentRadiusAngstrom;
    }

    /** The d block, groups 3 to 12, without lanthanides and actinides: Sc–Zn, Y–Cd, Hf–Hg and Rf–Cn. */
    public boolean isTransitionMetal() {
        return group >= 3 && group <= 12 && !isLanthanide() && !isActinide();
    }

    /** Without a stable isotope: Tc, Pm and all from Po on. Bi, whose half-life is 2·10¹⁹ years, counts as stable. */
    public boolean isRadioactive() {
        return this == Tc || this == Pm || atomicNumber >= 84;
    }

    /** La to Lu. */
    public boolean isLanthanide() {
        return atomicNumber >= 57 && atomicNumber <= 71;
    }

    /** Ac to Lr. */
    public boolean isActinide() {
        return atomicNumber >= 89 && atomicNumber <= 103;
    }

    private static String unknown(String symbol) {
        String hint = meant(symbol == null ? "" : symbol.strip())
                .map(element -> "Maybe " + element + " is meant.")
                .orElse("Use one of the 118 symbols of the periodic table, such as Fe.");
        return "Unknown element \"" + symbol + "\". " + hint;
    }

    /** By a symbol in other letters' case, or by a name or its beginning, so that aluminum is found as well. */
    private static Optional<Element> meant(String word) {
        if (BY_SYMBOL.containsKey(properCase(word))) {
            return find(properCase(word));
        }
        String name = word.toLowerCase(Locale.ROOT).replace("sulph", "sulf").replace("cesi", "caesi");
        int enough = Math.min(name.length(), NAME_TOLD_APART);
        return Arrays.stream(BY_NUMBER)
                .filter(element ->
                        enough > 2 && element.fullName.toLowerCase(Locale.ROOT).startsWith(name.substring(0, enough)))
                .min(Comparator.comparingInt(element -> Math.abs(element.fullName.length() - name.length())));
    }

    private static String properCase(String symbol) {
        return symbol.isEmpty()
                ? symbol
                : symbol.substring(0, 1).toUpperCase(Locale.ROOT)
                        + symbol.substring(1).toLowerCase(Locale.ROOT);
    }
}
