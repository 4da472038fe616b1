package org.cupel.backbone.weights.pickle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The names that a pickle may mention and what becomes of a call of each. Everything else is refused.
 *
 * <p>A maker gets data and gives data. None of them looks anything up by a name from the file.
 */
public final class PickleRules {

    private final Map<PickleGlobal, Function<List<Object>, Object>> makers = new HashMap<>();
    private final String advice;

    /** @param advice ends the message about a name that is not on the list */
    public PickleRules(String advice) {
        this.advice = advice;
    }

    /** Allows calls of {@code module.name}. */
    public PickleRules call(String module, String name, Function<List<Object>, Object> maker) {
        makers.put(new PickleGlobal(module, name), maker);
        return this;
    }

    /** Allows {@code module.name} to be mentioned, as the type of a number or the name of a function, never called. */
    public PickleRules mention(String module, String... names) {
        for (String name : names) {
            PickleGlobal global = new PickleGlobal(module, name);
            call(module, name, arguments -> {
                throw new PickleException(
                        "calls '" + global + "', which may only be mentioned; nothing was executed. " + advice);
            });
        }
        return this;
    }

    /** Allows objects of the classes, which become {@link PickleObject}s. */
    public PickleRules inert(String module, String... names) {
        for (String name : names) {
            PickleGlobal type = new PickleGlobal(module, name);
            call(module, name, arguments -> new PickleObject(type, arguments));
        }
        return this;
    }

    PickleGlobal allowed(String module, String name) {
        PickleGlobal global = new PickleGlobal(module, name);
        if (!makers.containsKey(global)) {
            throw new PickleException("names '" + shown(global)
                    + "', which is not on the list of what weights need; nothing was executed. " + advice);
        }
        return global;
    }

    Object make(Object callee, List<Object> arguments) {
        if (callee instanceof PickleGlobal global) {
            return makers.get(global).apply(arguments);
        }
        throw new PickleException("calls something that is not a name on the list; nothing was executed. " + advice);
    }

    private static String shown(PickleGlobal global) {
        String text = global.toString().replaceAll("[^\\x20-\\x7e]", "?");
        return text.length() <= 120 ? text : text.substring(0, 120) + "...";
    }
}
