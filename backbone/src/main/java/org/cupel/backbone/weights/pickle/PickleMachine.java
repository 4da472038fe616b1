package org.cupel.backbone.weights.pickle;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads a pickle as data: the part of the pickle protocols 2 to 5 that files of weights use. Nothing is executed, and no
 * class is looked up. Time and memory are bounded by the length of the input and {@link #MAX_STEPS}.
 *
 * <p>None becomes null, whole numbers Long or BigInteger, text String, bytes byte[], a list ArrayList, a dict
 * LinkedHashMap, a set LinkedHashSet, a tuple {@link PickleTuple}, an object {@link PickleObject}.
 */
public final class PickleMachine {

    /** A whole module of MACE takes 12,000. */
    static final int MAX_STEPS = 1_000_000;

    private static final int MAX_WHOLE_NUMBER_BYTES = 64;

    private final PickleInput input;
    private final PickleRules rules;
    private final Function<Object, Object> persistent;
    private final Deque<List<Object>> outer = new ArrayDeque<>();
    private final Map<Integer, Object> memo = new HashMap<>();
    private List<Object> stack = new ArrayList<>();

    /**
     * @param bytes read from the position on; the position is left after the pickle
     * @param persistent what stands for an item that is kept outside of the pickle
     */
    public PickleMachine(ByteBuffer bytes, PickleRules rules, Function<Object, Object> persistent) {
        this.input = new PickleInput(bytes);
        this.rules = rules;
        this.persistent = persistent;
    }

    /** @throws PickleException for anything that is not plain data by the rules */
    public Object read() {
        for (int steps = 0; steps < MAX_STEPS; steps++) {
            int code = input.unsignedByte();
            if (code == '.') {
                return pop();
            }
            step(code);
        }
        throw new PickleException(
                "has more than " + MAX_STEPS + " steps. It does not look like weights; nothing to try.");
    }

    private void step(int code) {
        switch (code) {
            case 0x80 -> protocol(input.unsignedByte());
            case 0x95 -> input.signedLong();
            case 'N' -> push(null);
            case 0x88 -> push(true);
            case 0x89 -> push(false);
            case 'J' -> push((long) input.signedInt());
            case 'K' -> push((long) input.unsignedByte());
            case 'M' -> push((long) input.unsignedShort());
            case 0x8a -> push(wholeNumber(input.unsignedByte()));
            case 'G' -> push(input.bigEndianDouble());
            case 'X' -> push(input.text(input.length()));
            case 0x8c -> push(input.text(input.unsignedByte()));
            case 'B' -> push(input.bytes(input.length()));
            case 'C' -> push(input.bytes(input.unsignedByte()));
            case ']' -> push(new ArrayList<>());
            case '}' -> push(new LinkedHashMap<>());
            case 0x8f -> push(new LinkedHashSet<>());
            case ')' -> push(new PickleTuple(List.of()));
            case 0x85 -> tuple(1);
            case 0x86 -> tuple(2);
            case 0x87 -> tuple(3);
            case 't' -> push(new PickleTuple(popToMark()));
            case '(' -> mark();
            case 'a' -> append(Collections.singletonList(pop()));
            case 'e' -> append(popToMark());
            case 's' -> setItem();
            case 'u' -> setItems(popToMark());
            case 0x90 -> add(popToMark());
            case 'q' -> memo.put(input.unsignedByte(), peek());
            case 'r' -> memo.put(input.length(), peek());
            case 0x94 -> memo.put(memo.size(), peek());
            case 'h' -> push(remembered(input.unsignedByte()));
            case 'j' -> push(remembered(input.length()));
            case 'c' -> push(rules.allowed(input.line(), input.line()));
            case 0x93 -> stackGlobal();
            case 'R', 0x81 -> call();
            case 'b' -> build();
            case 'Q' -> push(persistent.apply(pop()));
            default ->
                throw new PickleException("has the step 0x" + Integer.toHexString(code) + " at byte "
                        + (input.position() - 1) + ", which files of weights do not use; nothing was executed."
                        + " Maybe save the weights again as safetensors.");
        }
    }

    private static void protocol(int version) {
        if (version < 2 || version > 5) {
            throw new PickleException(
                    "is of pickle protocol " + version + "; 2 to 5 are read. Save it again with torch.");
        }
    }

    private Object wholeNumber(int length) {
        if (length > MAX_WHOLE_NUMBER_BYTES) {
            throw new PickleException("has a whole number of " + length + " bytes. It does not look like weights.");
        }
        byte[] littleEndian = input.bytes(length);
        byte[] bigEndian = new byte[Math.max(1, length)];
        for (int i = 0; i < length; i++) {
            bigEndian[length - 1 - i] = littleEndian[i];
        }
        BigInteger value = new BigInteger(bigEndian);
        return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
    }

    private void push(Object value) {
        stack.add(value);
    }

    private Object pop() {
        Object top = peek();
        stack.remove(stack.size() - 1);
        return top;
    }

    private Object peek() {
        if (stack.isEmpty()) {
            throw damaged("takes from an empty stack");
        }
        return stack.get(stack.size() - 1);
    }

    private void mark() {
        outer.push(stack);
        stack = new ArrayList<>();
    }

    private List<Object> popToMark() {
        if (outer.isEmpty()) {
            throw damaged("looks for a mark that was not set");
        }
        List<Object> items = stack;
        stack = outer.pop();
        return items;
    }

    private void tuple(int size) {
        Object[] items = new Object[size];
        for (int i = size - 1; i >= 0; i--) {
            items[i] = pop();
        }
        push(new PickleTuple(Arrays.asList(items)));
    }

    private void append(List<Object> items) {
        List<Object> list = top(List.class, "a list");
        list.addAll(items);
    }

    private void add(List<Object> items) {
        Set<Object> set = top(Set.class, "a set");
        items.forEach(item -> set.add(PickleKeys.checked(item)));
    }

    private void setItem() {
        Object value = pop();
        Object key = pop();
        Map<Object, Object> dict = top(Map.class, "a dict");
        dict.put(PickleKeys.checked(key), value);
    }

    private void setItems(List<Object> items) {
        if (items.size() % 2 != 0) {
            throw damaged("gives a dict a key without a value");
        }
        Map<Object, Object> dict = top(Map.class, "a dict");
        for (int i = 0; i < items.size(); i += 2) {
            dict.put(PickleKeys.checked(items.get(i)), items.get(i + 1));
        }
    }

    @SuppressWarnings("unchecked") // all collections here hold objects
    private <T> T top(Class<?> kind, String what) {
        Object target = peek();
        if (!kind.isInstance(target)) {
            throw damaged("adds to something that is not " + what);
        }
        return (T) target;
    }

    private Object remembered(int index) {
        if (!memo.containsKey(index)) {
            throw damaged("recalls item " + index + ", which it never remembered");
        }
        return memo.get(index);
    }

    private void stackGlobal() {
        if (pop() instanceof String name && pop() instanceof String module) {
            push(rules.allowed(module, name));
        } else {
            throw damaged("names something by a value that is not text");
        }
    }

    private void call() {
        if (!(pop() instanceof PickleTuple arguments)) {
            throw damaged("calls something without a tuple of arguments");
        }
        push(rules.make(pop(), arguments.items()));
    }

    private void build() {
        Object state = pop();
        Object target = peek();
        if (target instanceof PickleObject object) {
            object.state(state);
        } else if (!(target instanceof Map)) { // the attributes of an OrderedDict say nothing about weights
            throw new PickleException(
                    "restores the state of something that has none; nothing was executed. It does not look like weights.");
        }
    }

    private PickleException damaged(String what) {
        return new PickleException(
                what + " at byte " + input.position() + ". The file is damaged or not made by torch; fetch it again.");
    }
}
