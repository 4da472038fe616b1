package org.cupel.backbone.weights.pickle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The bytes of a pickle, one item after another. */
final class PickleInput {

    private final ByteBuffer bytes;

    PickleInput(ByteBuffer bytes) {
        this.bytes = bytes.order(ByteOrder.LITTLE_ENDIAN);
    }

    int position() {
        return bytes.position();
    }

    int unsignedByte() {
        return get() & 0xff;
    }

    int unsignedShort() {
        require(2);
        return bytes.getShort() & 0xffff;
    }

    int signedInt() {
        require(4);
        return bytes.getInt();
    }

    /** A length or an index; larger than an int can say is refused. */
    int length() {
        int value = signedInt();
        if (value < 0) {
            throw new PickleException("has an item of more than 2 GB at byte " + position() + ". The file is damaged.");
        }
        return value;
    }

    long signedLong() {
        require(8);
        return bytes.getLong();
    }

    /** Big-endian, as pickles write it. */
    double bigEndianDouble() {
        return Double.longBitsToDouble(Long.reverseBytes(signedLong()));
    }

    byte[] bytes(long count) {
        require(count);
        byte[] found = new byte[(int) count];
        bytes.get(found);
        return found;
    }

    String text(long count) {
        return new String(bytes(count), StandardCharsets.UTF_8);
    }

    /** Up to the next line feed, which is taken too. */
    String line() {
        int start = bytes.position();
        int end = start;
        while (end < bytes.limit() && bytes.get(end) != '\n') {
            end++;
        }
        String line = text(end - start);
        get();
        return line;
    }

    private byte get() {
        require(1);
        return bytes.get();
    }

    private void require(long count) {
        if (count < 0 || count > bytes.remaining()) {
            throw truncated();
        }
    }

    private PickleException truncated() {
        return new PickleException("ends in the middle of an item at byte " + bytes.position() + " of " + bytes.limit()
                + ". The file is truncated or damaged; fetch it again.");
    }
}
