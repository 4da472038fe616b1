package org.cupel.backbone.weights;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One array of numpy's .npy layout, version 1 to 3: numbers only, row-major, little-endian. */
final class NumpyArray {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final Pattern HEADER = Pattern.compile(
            "\\s*\\{\\s*'descr':\\s*'([^']{1,8})',\\s*'fortran_order':\\s*(True|False),\\s*'shape':\\s*\\(((?:[0-9]{1,9}, ?)*(?:[0-9]{1,9})?)\\),?\\s*}\\s*");

    private NumpyArray() {}

    /** Reads one array from the position on and leaves the position after it. */
    static WeightArray read(WeightFile file, ByteBuffer bytes, String name) {
        Matcher header = HEADER.matcher(header(file, bytes, name));
        if (!header.matches()) {
            throw file.broken("array '" + name + "' has no header of numbers. The file is damaged; fetch it again.");
        }
        long[] shape = shape(header.group(3));
        if (header.group(2).equals("True") && shape.length > 1) {
            throw file.broken("array '" + name + "' is column-major, which is not read. Save it row-major.");
        }
        ElementType type = type(file, name, header.group(1));
        long count = 1;
        for (long extent : shape) {
            count = extent == 0 ? 0 : Math.min(Integer.MAX_VALUE, count * extent);
        }
        if (count * type.bytes() > bytes.remaining()) {
            throw file.broken("ends inside of array '" + name + "' of shape " + Arrays.toString(shape)
                    + ". It is truncated; fetch it again.");
        }
        return new WeightArray(shape, numbers(file, bytes, type, count));
    }

    private static String header(WeightFile file, ByteBuffer bytes, String name) {
        byte[] magic = new byte[MAGIC.length + 2];
        if (bytes.remaining() < magic.length + 4) {
            throw file.broken("ends before array '" + name + "'. It is truncated; fetch it again.");
        }
        bytes.get(magic);
        if (!Arrays.equals(magic, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw file.broken(
                    "has something else where array '" + name + "' should be. It is damaged; fetch it again.");
        }
        int length = magic[MAGIC.length] == 1 ? bytes.getShort() & 0xffff : bytes.getInt();
        if (length < 0 || length > bytes.remaining()) {
            throw file.broken("ends inside of the header of array '" + name + "'. It is truncated; fetch it again.");
        }
        byte[] text = new byte[length];
        bytes.get(text);
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    private static ElementType type(WeightFile file, String name, String descriptor) {
        char order = descriptor.charAt(0);
        if (order == '>') {
            throw file.broken("array '" + name + "' is big-endian ('" + descriptor
                    + "'); only little-endian is read. Save it again on a little-endian machine.");
        }
        return ElementType.ofNumpy(descriptor.substring(1))
                .orElseThrow(() -> file.broken("array '" + name + "' has numbers of kind '" + descriptor
                        + "', which are not read. Save it as 32-bit floats."));
    }

    private static long[] shape(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .mapToLong(Long::parseLong)
                .toArray();
    }

    private static double[] numbers(WeightFile file, ByteBuffer bytes, ElementType type, long count) {
        NumberRun run = new NumberRun(file.name(), type, count);
        int length = (int) (count * type.bytes());
        run.fill(bytes.slice(bytes.position(), length).order(bytes.order()));
        bytes.position(bytes.position() + length);
        double[] values = new double[(int) count];
        for (int i = 0; i < values.length; i++) {
            values[i] = run.at(i);
        }
        return values;
    }
}
