package app.daybook.publishing.kept;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where two values differ, field by field, whether or not their types know when they are equal. */
final class Differences {

    private final List<String> found = new ArrayList<>();
    private int compared;

    private Differences() {}

    /** @param compared how many texts, numbers and the like */
    record Found(List<String> differences, int compared) {}

    static Found between(Object one, Object other) throws IllegalAccessException {
        Differences differences = new Differences();
        differences.compare("", one, other);
        return new Found(differences.found, differences.compared);
    }

    private void compare(String where, Object one, Object other) throws IllegalAccessException {
        if (one == null || other == null) {
            note(where, one == other, one, other);
        } else if (one instanceof byte[] bytes) {
            note(where, other instanceof byte[] others && Arrays.equals(bytes, others), one, other);
        } else if (one instanceof Optional<?> optional) {
            compare(where + "?", optional.orElse(null), ((Optional<?>) other).orElse(null));
        } else if (one instanceof Set && hasNoOrder(one)) {
            note(where, one.equals(other), one, other);
        } else if (one instanceof Map<?, ?> map && hasNoOrder(one)) {
            note(where + ".keys", map.keySet().equals(((Map<?, ?>) other).keySet()), one, other);
            for (Object key : map.keySet()) {
                compare(where + "." + key, map.get(key), ((Map<?, ?>) other).get(key));
            }
        } else if (one instanceof Map<?, ?> map) {
            compare(where + ".keys", List.copyOf(map.keySet()), List.copyOf(((Map<?, ?>) other).keySet()));
            compare(where + ".values", List.copyOf(map.values()), List.copyOf(((Map<?, ?>) other).values()));
        } else if (one instanceof Collection<?> all) {
            note(where + ".size", all.size() == ((Collection<?>) other).size(), one, other);
            Iterator<?> others = ((Collection<?>) other).iterator();
            int index = 0;
            for (Object each : all) {
                compare(where + "[" + index++ + "]", each, others.next());
            }
        } else if (one.getClass() != other.getClass()) {
            note(where, false, one.getClass(), other.getClass());
        } else if (one instanceof Enum || !one.getClass().getName().startsWith("app.daybook.")) {
            note(where, one.equals(other), one, other);
        } else {
            for (Field field : one.getClass().getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    compare(where + "." + field.getName(), field.get(one), field.get(other));
                }
            }
        }
    }

    /** Those of {@code Map.of} and {@code Set.of}, whose order is another in each Java that runs. */
    private static boolean hasNoOrder(Object all) {
        return all.getClass().getName().startsWith("java.util.ImmutableCollections");
    }

    private void note(String where, boolean same, Object one, Object other) {
        compared++;
        if (!same) {
            found.add(where + ": " + one + " is now " + other);
        }
    }
}
