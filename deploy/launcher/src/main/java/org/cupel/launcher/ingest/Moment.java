package org.cupel.launcher.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A date or a time, as people write it. */
record Moment(Instant instant) {

    static Moment parse(String text) {
        try {
            return new Moment(
                    text.contains("T")
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeException unreadable) {
            throw new TypeConversionException(
                    "'" + text + "' is no time. Write 2026-11-01 (midnight UTC) or 2026-11-01T02:00:00Z.");
        }
    }

    /** For options. */
    static final class Converter implements ITypeConverter<Moment> {
        @Override
        public Moment convert(String text) {
            return parse(text);
        }
    }
}
