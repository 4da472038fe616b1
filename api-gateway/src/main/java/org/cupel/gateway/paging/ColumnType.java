package org.cupel.gateway.paging;

import java.util.regex.Pattern;

/** How a column's text form is read back. */
public enum ColumnType {
    TEXT("text", "[^\\x00]*"),
    INTEGER("bigint", "-?\\d{1,18}"),
    NUMBER("double precision", "-?(\\d+(\\.\\d+)?(e[+-]?\\d{1,3})?|Infinity)|NaN"),
    TIME("timestamptz", "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(\\.\\d+)?[+-]\\d\\d(:\\d\\d)?"),
    ID("uuid", "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final String sql;
    private final Pattern form;

    ColumnType(String sql, String form) {
        this.sql = sql;
        this.form = Pattern.compile(form, Pattern.DOTALL);
    }

    /** Name of the type in SQL casts. */
    public String sql() {
        return sql;
    }

    boolean accepts(String value) {
        return form.matcher(value).matches();
    }
}
