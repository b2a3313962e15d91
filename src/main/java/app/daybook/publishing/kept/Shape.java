package app.daybook.publishing.kept;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * What values of a type are made of, and how one is made: by its canonical constructor, so that no value comes about that
 * its type would refuse.
 */
final class Shape {

    /** The rooms whose values are kept. Of any other type none is made, whatever the bytes name. */
    private static final Set<String> ROOMS = Set.of(
            "app.daybook.authoring",
            "app.daybook.course",
            "app.daybook.course.practice",
            "app.daybook.course.sheet",
            "app.daybook.quiz",
            "app.daybook.anatomy",
            "app.daybook.markdown");

    private final List<Field> parts;
    private final Constructor<?> constructor;

    private Shape(List<Field> parts, Constructor<?> constructor) {
        this.parts = parts;
        this.constructor = constructor;
    }

    /** @throws NotKeepable for a type of elsewhere, or one that is not made from what it holds */
    static Shape of(Class<?> type) {
        if (!isOurs(type) || type.isEnum() || Modifier.isAbstract(type.getModifiers())) {
            throw new NotKeepable(type + " is not kept.");
        }
        Constructor<?> constructor = type.isRecord() ? canonical(type) : only(type);
        try {
            List<Field> parts = new ArrayList<>();
            for (Parameter parameter : constructor.getParameters()) {
                Field part = type.getDeclaredField(parameter.getName());
                part.setAccessible(true);
                parts.add(part);
            }
            constructor.setAccessible(true);
            return new Shape(Collections.unmodifiableList(parts), constructor);
        } catch (NoSuchFieldException e) {
            throw new NotKeepable(type + " is not made from what it holds.", e);
        }
    }

    static boolean isOurs(Class<?> type) {
        return ROOMS.contains(type.getPackageName());
    }

    private static Constructor<?> canonical(Class<?> type) {
        Class<?>[] components = Arrays.stream(type.getRecordComponents())
                .map(component -> component.getType())
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(components);
        } catch (NoSuchMethodException e) {
            throw new NotKeepable(type + " has no canonical constructor.", e);
        }
    }

    /** A class that works something out beside what it is given, as the atlas does, has one way to be made. */
    private static Constructor<?> only(Class<?> type) {
        Constructor<?>[] all = type.getDeclaredConstructors();
        if (all.length != 1) {
            throw new NotKeepable(type + " is made in " + all.length + " ways.");
        }
        return all[0];
    }

    int size() {
        return parts.size();
    }

    Object part(int index, Object value) {
        try {
            return parts.get(index).get(value);
        } catch (IllegalAccessException e) {
            throw new NotKeepable("A part of " + value.getClass() + " cannot be read.", e);
        }
    }

    Object make(Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            throw new NotKeepable(constructor.getDeclaringClass() + " refuses what was kept of it.", e);
        }
    }
}
