package org.cupel.surrogate.task;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every property that can be learnt, by name. */
public final class PropertyTasks {

    private final Map<String, PropertyTask> byName = new TreeMap<>();

    /** @throws IllegalArgumentException when two have one name */
    public PropertyTasks(Collection<PropertyTask> tasks) {
        for (PropertyTask task : tasks) {
            if (byName.put(task.name(), task) != null) {
                throw new IllegalArgumentException("Two tasks are named '" + task.name() + "'. Leave one of them out.");
            }
        }
    }

    /** @throws IllegalArgumentException when there is none, with the names there are */
    public PropertyTask named(String name) {
        PropertyTask task = byName.get(name);
        if (task == null) {
            throw new IllegalArgumentException("No task is named '" + name + "'; there are " + byName.keySet()
                    + ". Add one to the configuration, with its unit.");
        }
        return task;
    }

    /** By name. */
    public List<PropertyTask> all() {
        return List.copyOf(byName.values());
    }
}
