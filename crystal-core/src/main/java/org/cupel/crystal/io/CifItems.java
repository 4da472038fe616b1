package org.cupel.crystal.io;

import java.util.List;
import java.util.Optional;
import org.cupel.crystal.CrystalException;
import org.rcsb.cif.model.Block;
import org.rcsb.cif.model.Category;
import org.rcsb.cif.model.Column;
import org.rcsb.cif.model.ValueKind;

/** Items of one data block by name: {@code cell.length_a} finds {@code _cell.length_a} and {@code _cell_length_a}. */
final class CifItems {

    private final Block block;

    CifItems(Block block) {
        this.block = block;
    }

    Optional<Column<?>> column(String name) {
        int dot = name.indexOf('.');
        return column(name.substring(0, dot), name.substring(dot + 1)).or(() -> column(name.replace('.', '_'), ""));
    }

    private Optional<Column<?>> column(String categoryName, String columnName) {
        Category category = block.getCategories().get(categoryName);
        return Optional.<Column<?>>ofNullable(
                category == null ? null : category.getColumns().get(columnName));
    }

    Column<?> required(String name) {
        return column(name)
                .orElseThrow(() -> new CrystalException("Data block \"" + block.getBlockHeader() + "\" has no _"
                        + name.replace('.', '_') + ". Give a CIF of a crystal structure with cell and sites."));
    }

    double number(String name) {
        return CrystalText.number(value(required(name), 0).orElse("?"), "_" + name.replace('.', '_'));
    }

    Optional<String> text(String name) {
        return column(name).flatMap(column -> value(column, 0));
    }

    List<String> texts(String name) {
        return column(name).map(column -> column.stringData().toList()).orElse(List.of());
    }

    /** Empty where the file has {@code .} or {@code ?}, or the loop breaks off before {@code row}. */
    static Optional<String> value(Column<?> column, int row) {
        return row >= column.getRowCount() || column.getValueKind(row) != ValueKind.PRESENT
                ? Optional.empty()
                : Optional.of(column.getStringData(row));
    }
}
