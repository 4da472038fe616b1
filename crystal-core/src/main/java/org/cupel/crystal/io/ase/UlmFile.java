package org.cupel.crystal.io.ase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import org.cupel.crystal.CrystalException;
import org.cupel.crystal.io.UnreadableSourceException;

/**
 * ASE's container of items: the magic {@code - of Ulm} and a tag (24 bytes), version, number of items and the place of
 * their table, 8 bytes each; an item is the length of its JSON and the JSON, its arrays stand before it.
 */
final class UlmFile {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();
    private static final String MAGIC = "- of Ulm";
    private static final int HEADER_BYTES = 48;
    private static final int MOST_ITEMS = 10_000_000;
    private static final int MOST_JSON_BYTES = 32 << 20;

    private final SeekableByteChannel channel;
    private final int items;
    private final long table;

    /** @throws UnreadableSourceException if it is none of ASE's files */
    UlmFile(String name, SeekableByteChannel channel) throws IOException {
        this.channel = channel;
        if (channel.size() < HEADER_BYTES) {
            throw new UnreadableSourceException("\"" + name + "\" has only " + channel.size()
                    + " bytes, less than the header of an ASE trajectory. Copy it again.");
        }
        ByteBuffer header = bytes(0, HEADER_BYTES, "header");
        String magic = new String(header.array(), 0, MAGIC.length(), StandardCharsets.US_ASCII);
        long count = header.order(ByteOrder.LITTLE_ENDIAN).getLong(32);
        this.table = header.getLong(40);
        if (!magic.equals(MAGIC) || count < 1 || count > MOST_ITEMS) {
            throw new UnreadableSourceException("\"" + name + "\" is no ASE trajectory: it begins with \""
                    + magic.replaceAll("[^ -~]", "?") + "\" and tells of " + count
                    + " items. Write it with ase.io.write(\"x.traj\", …).");
        }
        this.items = (int) count;
    }

    int items() {
        return items;
    }

    /** @throws CrystalException if the item is damaged */
    UlmItem item(int index) throws IOException {
        long offset = number(table + 8L * index, "table of items");
        long length = number(offset, "item");
        if (length < 2 || length > MOST_JSON_BYTES) {
            throw new CrystalException(
                    "Item " + index + " tells of " + length + " bytes of JSON. The file is damaged: copy it again.");
        }
        try {
            return new UlmItem(
                    this,
                    MAPPER.readTree(bytes(offset + 8, (int) length, "item").array()));
        } catch (JsonProcessingException malformed) {
            throw new CrystalException(
                    "Item " + index + " is not JSON: " + malformed.getOriginalMessage() + ". Copy the file again.",
                    malformed);
        }
    }

    private long number(long from, String what) throws IOException {
        return bytes(from, 8, what).order(ByteOrder.LITTLE_ENDIAN).getLong();
    }

    ByteBuffer bytes(long from, int length, String what) throws IOException {
        if (from < 0 || from > channel.size() - length) {
            throw new CrystalException("The " + what + " should stand in the " + length + " bytes from " + from
                    + ", but the file has " + channel.size() + ". Copy it again.");
        }
        ByteBuffer buffer = ByteBuffer.allocate(length);
        channel.position(from);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new EOFException("The file became shorter while it was read.");
            }
        }
        return buffer.flip();
    }
}
