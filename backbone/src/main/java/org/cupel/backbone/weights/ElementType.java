package org.cupel.backbone.weights;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** Kinds of numbers that files of weights hold, little-endian, by the names that each format gives them. */
enum ElementType {
    FLOAT64(8, "F64", "DoubleStorage", "f8", ByteBuffer::getDouble),
    FLOAT32(4, "F32", "FloatStorage", "f4", (bytes, at) -> bytes.getFloat(at)),
    FLOAT16(2, "F16", "HalfStorage", "f2", (bytes, at) -> halfPrecision(bytes.getShort(at))),
    BFLOAT16(2, "BF16", "BFloat16Storage", "", (bytes, at) -> Float.intBitsToFloat(bytes.getShort(at) << 16)),
    INT64(8, "I64", "LongStorage", "i8", (bytes, at) -> exact(bytes.getLong(at))),
    INT32(4, "I32", "IntStorage", "i4", (bytes, at) -> bytes.getInt(at)),
    INT16(2, "I16", "ShortStorage", "i2", (bytes, at) -> bytes.getShort(at)),
    INT8(1, "I8", "CharStorage", "i1", (bytes, at) -> bytes.get(at)),
    UINT8(1, "U8", "ByteStorage", "u1", (bytes, at) -> bytes.get(at) & 0xff),
    BOOL(1, "BOOL", "BoolStorage", "b1", (bytes, at) -> bytes.get(at) == 0 ? 0 : 1);

    private static final int HALF_EXPONENT_BIAS = 15;
    private static final int HALF_MANTISSA_BITS = 10;
    private static final long LARGEST_EXACT = 1L << 53;

    private final int bytes;
    private final String safetensors;
    private final String torchStorage;
    private final String numpy;
    private final Reader reader;

    ElementType(int bytes, String safetensors, String torchStorage, String numpy, Reader reader) {
        this.bytes = bytes;
        this.safetensors = safetensors;
        this.torchStorage = torchStorage;
        this.numpy = numpy;
        this.reader = reader;
    }

    /** Size of one number in bytes. */
    int bytes() {
        return bytes;
    }

    /** Number {@code index} of {@code numbers}. */
    double at(ByteBuffer numbers, long index) {
        return reader.read(numbers, Math.toIntExact(index * bytes));
    }

    static Optional<ElementType> ofSafetensors(String name) {
        return Arrays.stream(values())
                .filter(type -> type.safetensors.equals(name))
                .findAny();
    }

    static Optional<ElementType> ofNumberRun(String name) {
        return Arrays.stream(values())
                .filter(type -> type.torchStorage.equals(name))
                .findAny();
    }

    /** By kind and size without the byte order, as in {@code f4}. */
    static Optional<ElementType> ofNumpy(String name) {
        return Arrays.stream(values())
                .filter(type -> !name.isEmpty() && type.numpy.equals(name))
                .findAny();
    }

    static String[] torchStorages() {
        return Arrays.stream(values()).map(type -> type.torchStorage).toArray(String[]::new);
    }

    private static double halfPrecision(short bits) {
        double sign = bits < 0 ? -1 : 1;
        int exponent = (bits >> HALF_MANTISSA_BITS) & 0x1f;
        int mantissa = bits & 0x3ff;
        if (exponent == 0x1f) {
            return mantissa == 0 ? sign * Double.POSITIVE_INFINITY : Double.NaN;
        }
        int implicit = exponent == 0 ? 0 : 1 << HALF_MANTISSA_BITS;
        int power = Math.max(1, exponent) - HALF_EXPONENT_BIAS - HALF_MANTISSA_BITS;
        return sign * Math.scalb((double) (implicit | mantissa), power);
    }

    private static double exact(long value) {
        if (Math.abs(value) > LARGEST_EXACT) {
            throw new ArithmeticException("The whole number " + value + " has no exact double.");
        }
        return value;
    }

    private interface Reader {
        double read(ByteBuffer numbers, int at);
    }
}
