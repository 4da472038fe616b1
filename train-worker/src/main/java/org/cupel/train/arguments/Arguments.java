package org.cupel.train.arguments;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A command line of {@code --name value}, {@code --name=value} and flags without a value; of repeated ones the last. */
public final class Arguments {

    private final Map<String, String> given;

    private Arguments(Map<String, String> given) {
        this.given = given;
    }

    /**
     * @param values names that a value belongs to
     * @param flags names without one
     * @throws IllegalArgumentException with the offending argument
     */
    public static Arguments parse(List<String> arguments, Set<String> values, Set<String> flags) {
        Map<String, String> given = new HashMap<>();
        Deque<String> left = new ArrayDeque<>(arguments);
        while (!left.isEmpty()) {
            String argument = left.pop();
            int equals = argument.indexOf('=');
            String name = equals < 0 ? argument : argument.substring(0, equals);
            if (flags.contains(argument)) {
                given.put(argument, "");
            } else if (!values.contains(name)) {
                throw new IllegalArgumentException("Unknown argument '" + argument + "'. See --help.");
            } else if (equals < 0 && left.isEmpty()) {
                throw new IllegalArgumentException("No value after '" + argument + "'. See --help.");
            } else {
                given.put(name, equals < 0 ? left.pop() : argument.substring(equals + 1));
            }
        }
        return new Arguments(given);
    }

    public boolean has(String name) {
        return given.containsKey(name);
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(given.get(name));
    }

    public Optional<Path> path(String name) {
        return text(name).map(Path::of);
    }

    public String required(String name) {
        return text(name)
                .orElseThrow(() -> new IllegalArgumentException("Argument " + name + " is missing. See --help."));
    }

    public double number(String name, double standard) {
        String text = given.get(name);
        try {
            return text == null ? standard : Double.parseDouble(text);
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException(name + " is '" + text + "', which is no number. See --help.", wrong);
        }
    }

    public long whole(String name, long standard) {
        String text = given.get(name);
        try {
            return text == null ? standard : Long.parseLong(text);
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException(
                    name + " is '" + text + "', which is no whole number. See --help.", wrong);
        }
    }

    /** @throws IllegalArgumentException also beyond the range of an {@code int} */
    public int count(String name, int standard) {
        long value = whole(name, standard);
        if (value != (int) value) {
            throw new IllegalArgumentException(name + " is " + value + ", which is too large. See --help.");
        }
        return (int) value;
    }
}
