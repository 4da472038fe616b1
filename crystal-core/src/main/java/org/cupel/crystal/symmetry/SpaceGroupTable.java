package org.cupel.crystal.symmetry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The 530 settings of the International Tables, printed by {@code src/test/python/make_space_groups.py}, and how files
 * name them.
 */
public final class SpaceGroupTable {

    private static final List<SpaceGroupSetting> SETTINGS = load();

    /** Names from before the double glide plane e, 1992. */
    private static final Map<String, String> OLD_NAMES =
            Map.of("abm2", "aem2", "aba2", "aea2", "cmca", "cmce", "cmma", "cmme", "ccca", "ccce");

    private SpaceGroupTable() {}

    /** All 530, by number. */
    public static List<SpaceGroupSetting> settings() {
        return SETTINGS;
    }

    /** Standard settings of a number: one, or two that differ in origin or axes; empty outside 1 to 230. */
    public static List<SpaceGroupSetting> ofNumber(int number) {
        return SETTINGS.stream()
                .filter(setting -> setting.number() == number && setting.isStandard())
                .toList();
    }

    /**
     * The settings that a Hermann-Mauguin name may mean, such as {@code P 1 21/c 1}, {@code Fd-3m:2}, {@code R -3 m H}
     * or, of old, {@code F m 3 m}; several where it leaves origin or axes open, none if it is unknown.
     */
    public static List<SpaceGroupSetting> ofName(String name) {
        String plain = name.replaceAll("[\\s_'\"]", "");
        int colon = plain.indexOf(':');
        if (colon >= 0) {
            String extension = plain.substring(colon + 1);
            return chosen(named(plain.substring(0, colon)), extension);
        }
        List<SpaceGroupSetting> found = named(plain);
        return found.isEmpty() ? withAppendedChoice(plain) : found;
    }

    /** {@code Fd-3mS}, {@code Fd-3mZ}, {@code R-3mH}, {@code R-3mR}: the choice as one more letter. */
    private static List<SpaceGroupSetting> withAppendedChoice(String plain) {
        String base = plain.replaceFirst("(?<=.)(HR|[SZHR])$", "");
        String choice =
                switch (plain.substring(base.length())) {
                    case "S" -> "1";
                    case "Z" -> "2";
                    case "H" -> "H";
                    case "R", "HR" -> "R";
                    default -> "";
                };
        return choice.isEmpty() ? List.of() : chosen(named(base), choice);
    }

    private static List<SpaceGroupSetting> chosen(List<SpaceGroupSetting> settings, String choice) {
        List<SpaceGroupSetting> chosen = settings.stream()
                .filter(setting -> setting.setting().equalsIgnoreCase(choice))
                .toList();
        return chosen.isEmpty() ? settings : chosen;
    }

    private static List<SpaceGroupSetting> named(String plain) {
        String lower = plain.toLowerCase(Locale.ROOT);
        String key = OLD_NAMES.getOrDefault(lower, lower);
        List<SpaceGroupSetting> exact = SETTINGS.stream()
                .filter(setting -> key(setting.fullName()).equals(key))
                .toList();
        if (!exact.isEmpty()) {
            return exact;
        }
        List<SpaceGroupSetting> shorts = SETTINGS.stream()
                .filter(setting -> shortNames(setting).anyMatch(key::equals))
                .toList();
        List<SpaceGroupSetting> standard =
                shorts.stream().filter(SpaceGroupSetting::isStandard).toList();
        return standard.isEmpty() ? shorts : standard;
    }

    private static Stream<String> shortNames(SpaceGroupSetting setting) {
        String name = key(setting.shortName());
        if (setting.setting().startsWith("b") && setting.number() <= 15) {
            return Stream.of(name, key(setting.fullName().replaceAll("\\b1\\b", "")));
        }
        boolean barOnceLeftOut = setting.number() >= 200 && name.contains("-3");
        return barOnceLeftOut ? Stream.of(name, name.replace("-3", "3")) : Stream.of(name);
    }

    private static String key(String name) {
        return name.replaceAll("[\\s_]", "").toLowerCase(Locale.ROOT);
    }

    private static List<SpaceGroupSetting> load() {
        try (InputStream in = SpaceGroupTable.class.getResourceAsStream("space-groups.tsv");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(SpaceGroupTable::setting).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static SpaceGroupSetting setting(String line) {
        String[] fields = line.split("\t", -1);
        return new SpaceGroupSetting(Integer.parseInt(fields[0]), fields[1], fields[2], fields[3], fields[4]);
    }
}
