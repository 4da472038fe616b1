package org.cupel.acquisition.backtest;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.cupel.platform.objectstore.ObjectStore;
import org.cupel.platform.objectstore.StoredObject;
import org.cupel.surrogate.table.CsvTable;
import org.cupel.surrogate.table.ReadTable;
import org.cupel.surrogate.table.TableException;

/** Tables in S3, by the hash of their bytes; gzip or not. */
@ApplicationScoped
public class TableStore {

    private static final String PREFIX = "back-tests/tables";
    private static final int GZIP = 0x1f8b;

    private final ObjectStore objects;
    private final BacktestSettings settings;

    TableStore(ObjectStore objects, BacktestSettings settings) {
        this.objects = objects;
        this.settings = settings;
    }

    /** @throws UncheckedIOException when the store does not take it */
    public StoredObject put(byte[] content) {
        try {
            return objects.putContent(PREFIX, new ByteArrayInputStream(content), "text/csv");
        } catch (IOException failure) {
            throw new UncheckedIOException("A table of " + content.length + " bytes cannot be stored", failure);
        }
    }

    /** @throws TableException when it is no table any more */
    public ReadTable read(FinishedTable table) {
        return read(table.name(), objects.readVerified(PREFIX + "/" + table.sha256(), table.sha256()));
    }

    /** @throws TableException when it is no table, or unpacked a larger one than is allowed */
    public ReadTable read(String name, byte[] content) {
        byte[] text = unpacked(name, content);
        return CsvTable.readMost(name, new InputStreamReader(new ByteArrayInputStream(text), StandardCharsets.UTF_8));
    }

    private byte[] unpacked(String name, byte[] content) {
        if (content.length < 2 || ((content[0] & 0xff) << 8 | content[1] & 0xff) != GZIP) {
            return content;
        }
        int most = Math.toIntExact(settings.maxTableBytes());
        try (var in = new GZIPInputStream(new ByteArrayInputStream(content))) {
            byte[] text = in.readNBytes(most + 1);
            if (text.length > most) {
                throw new TableException("Table " + name + " has more than " + most
                        + " bytes when it is unpacked. Leave rows or columns out.");
            }
            return text;
        } catch (IOException broken) {
            throw new TableException("Table " + name + " begins like gzip and cannot be unpacked: "
                    + broken.getMessage() + ". Send it again, or unpacked.");
        }
    }
}
