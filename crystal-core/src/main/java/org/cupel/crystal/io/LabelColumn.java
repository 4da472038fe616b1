package org.cupel.crystal.io;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cupel.crystal.CrystalException;

/**
 * A column of labels, with its unit in its title where that is not the property's: {@code e_above_hull[meV/atom]}, {@code
 * Ionic conductivity (S cm-1)}, {@code e_form_per_atom_eV}.
 *
 * @param factor from the unit of the column to that of the property
 */
public record LabelColumn(MaterialProperty property, String title, double factor) {

    private static final Pattern WITH_UNIT = Pattern.compile("(.+?)\\s*[\\[(]\\s*(.+?)\\s*[\\])]");
    private static final String EV = "_eV";

    /**
     * Empty for a title that is no property.
     *
     * @throws UnreadableSourceException if its unit is unknown
     */
    public static Optional<LabelColumn> of(String tableName, String title) {
        Matcher withUnit = WITH_UNIT.matcher(title);
        String name = withUnit.matches() ? withUnit.group(1) : title;
        String plain = name.endsWith(EV) ? name.substring(0, name.length() - EV.length()) : name;
        Optional<MaterialProperty> property = MaterialProperty.named(plain);
        try {
            double factor = property.isPresent() && withUnit.matches()
                    ? PropertyUnit.factor(withUnit.group(2), property.get())
                    : 1;
            return property.map(found -> new LabelColumn(found, title, factor));
        } catch (CrystalException unknownUnit) {
            throw new UnreadableSourceException(
                    "Column \"" + title + "\" of table \"" + tableName + "\": " + unknownUnit.getMessage(),
                    unknownUnit);
        }
    }

    /**
     * Puts what {@code cell} says into {@code values}, in the unit of the property. A mere limit such as {@code <1e-10} is
     * no value: it becomes a fact.
     *
     * @throws CrystalException if it is neither a finite number nor a limit
     */
    public void read(String cell, Map<String, Double> values, Map<String, String> facts) {
        String text = cell.strip();
        if (text.startsWith("<") || text.startsWith(">")) {
            double limit = CrystalText.number(text.substring(1), "Label " + title) * factor;
            facts.put(
                    property.key(),
                    text.charAt(0) + " " + Labels.finite(limit, title) + " "
                            + property.unit().symbol());
        } else if (!text.isEmpty()) {
            double value = CrystalText.number(text, "Label " + title);
            values.put(property.key(), Labels.finite(value, title) * factor);
        }
    }
}
