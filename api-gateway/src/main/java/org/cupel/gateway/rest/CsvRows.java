package org.cupel.gateway.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** Things as CSV (RFC 4180), a column per component of a wire record. */
final class CsvRows<T> {

    /** Hands a page of an export over. */
    @FunctionalInterface
    interface Pages<T> {
        void write(List<T> page) throws IOException;
    }

    private final Function<T, ?> row;
    private final ObjectWriter withHeader;
    private final ObjectWriter withoutHeader;

    private CsvRows(Function<T, ?> row, ObjectWriter withHeader, ObjectWriter withoutHeader) {
        this.row = row;
        this.withHeader = withHeader;
        this.withoutHeader = withoutHeader;
    }

    static <T, R> CsvRows<T> of(Class<R> columns, Function<T, R> row) {
        return new CsvRows<>(row, writer(columns, true), writer(columns, false));
    }

    /** @param header whether a line with the names of the columns comes first */
    String write(List<T> items, boolean header) {
        try {
            return (header ? withHeader : withoutHeader)
                    .writeValueAsString(items.stream().map(row).toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + items.size() + " rows as CSV", e);
        }
    }

    /** The header line comes once. */
    Pages<T> pages(OutputStream out) {
        var begun = new boolean[1];
        return page -> {
            out.write(write(page, !begun[0]).getBytes(StandardCharsets.UTF_8));
            begun[0] = true;
        };
    }

    private static ObjectWriter writer(Class<?> columns, boolean header) {
        var mapper = CsvMapper.builder()
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .build();
        return mapper.writer(mapper.schemaFor(columns).withUseHeader(header).withColumnReordering(false));
    }
}
