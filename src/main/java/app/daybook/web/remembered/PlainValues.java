package app.daybook.web.remembered;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a page may be remembered by: values that are compared in a moment and weigh next to nothing, and never a course. */
final class PlainValues extends ClassValue<Boolean> {

    private static final PlainValues KINDS = new PlainValues();
    private static final Set<Type> PLAIN =
            Set.of(String.class, int.class, long.class, boolean.class, Integer.class, Long.class, LocalTime.class);

    /** @throws IllegalArgumentException if such records are made of anything else */
    static void require(Class<? extends Record> values) {
        if (!KINDS.get(values)) {
            throw new IllegalArgumentException(values + " is not made of plain values; name what it shows by its id");
        }
    }

    @Override
    protected Boolean computeValue(Class<?> values) {
        return Arrays.stream(values.getRecordComponents())
                .map(RecordComponent::getGenericType)
                .allMatch(PlainValues::isPlain);
    }

    private static boolean isPlain(Type type) {
        if (type instanceof ParameterizedType made) {
            return (made.getRawType() == Optional.class || made.getRawType() == List.class)
                    && isPlain(made.getActualTypeArguments()[0]);
        }
        return PLAIN.contains(type)
                || type instanceof Class<?> single
                        && (single.isEnum() || single.isRecord() && Boolean.TRUE.equals(KINDS.get(single)));
    }
}
