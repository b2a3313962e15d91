package app.daybook.publishing.kept;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/** Writes a value, each text and each record once, so that what is one in memory is one again when it is read. */
final class ValueWriter {

    /** Types that say in words all that they are. */
    private static final Map<Class<?>, Tag> WRITTEN = Map.of(
            BigDecimal.class, Tag.DECIMAL,
            LocalDate.class, Tag.DATE,
            LocalTime.class, Tag.TIME,
            Duration.class, Tag.DURATION,
            Period.class, Tag.PERIOD);

    private final DataOutputStream out;
    private final Map<String, Integer> texts = new HashMap<>();
    private final Map<Object, Integer> values = new IdentityHashMap<>();
    private final Map<Class<?>, Integer> types = new HashMap<>();
    private final Map<Class<?>, Shape> shapes = new HashMap<>();
    private int written;

    ValueWriter(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    void write(Object value) throws IOException {
        Integer before = value instanceof String text ? texts.get(text) : values.get(value);
        if (value == null) {
            tag(Tag.NOTHING);
        } else if (before != null) {
            tag(Tag.AGAIN);
            out.writeInt(before);
        } else if (value instanceof String text) {
            tag(Tag.TEXT);
            bytes(text.getBytes(StandardCharsets.UTF_8));
            texts.put(text, written++);
        } else if (value instanceof Collection<?> all) {
            collection(all);
        } else if (value instanceof Map<?, ?> map) {
            map(map);
        } else if (value instanceof Enum<?> constant) {
            tag(Tag.ENUM);
            type(constant.getDeclaringClass());
            bytes(constant.name().getBytes(StandardCharsets.UTF_8));
        } else if (!plain(value)) {
            tag(Tag.VALUE);
            type(value.getClass());
            Shape shape = shapes.computeIfAbsent(value.getClass(), Shape::of);
            for (int i = 0; i < shape.size(); i++) {
                write(shape.part(i, value));
            }
            values.put(value, written++);
        }
    }

    private boolean plain(Object value) throws IOException {
        if (value instanceof Boolean is) {
            tag(is ? Tag.YES : Tag.NO);
        } else if (value instanceof Character letter) {
            tag(Tag.LETTER);
            out.writeChar(letter);
        } else if (value instanceof Integer number) {
            tag(Tag.INT);
            out.writeInt(number);
        } else if (value instanceof Long number) {
            tag(Tag.LONG);
            out.writeLong(number);
        } else if (value instanceof Double number) {
            tag(Tag.DOUBLE);
            out.writeDouble(number);
        } else if (value instanceof byte[] bytes) {
            tag(Tag.BYTES);
            bytes(bytes);
        } else if (WRITTEN.containsKey(value.getClass())) {
            tag(WRITTEN.get(value.getClass()));
            bytes(value.toString().getBytes(StandardCharsets.UTF_8));
        } else if (value instanceof Optional<?> optional) {
            optional(Tag.OPTIONAL, optional.orElse(null));
        } else if (value instanceof OptionalInt optional) {
            optional(Tag.OPTIONAL_INT, optional.isPresent() ? optional.getAsInt() : null);
        } else if (value instanceof OptionalDouble optional) {
            optional(Tag.OPTIONAL_DOUBLE, optional.isPresent() ? optional.getAsDouble() : null);
        } else {
            return false;
        }
        return true;
    }

    private void optional(Tag tag, Object value) throws IOException {
        tag(tag);
        write(value);
    }

    private void collection(Collection<?> all) throws IOException {
        if (!(all instanceof List) && !(all instanceof Set)) {
            throw new NotKeepable(all.getClass() + " is not kept.");
        }
        tag(all instanceof List ? Tag.LIST : Tag.SET);
        out.writeInt(all.size());
        for (Object each : all) {
            write(each);
        }
    }

    private void map(Map<?, ?> map) throws IOException {
        tag(Tag.MAP);
        out.writeInt(map.size());
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            write(entry.getKey());
            write(entry.getValue());
        }
    }

    /** Its name the first time, its number from then on. */
    private void type(Class<?> type) throws IOException {
        if (!Shape.isOurs(type)) {
            throw new NotKeepable(type + " is not kept.");
        }
        Integer before = types.putIfAbsent(type, types.size());
        out.writeShort(before == null ? types.size() - 1 : before);
        if (before == null) {
            bytes(type.getName().getBytes(StandardCharsets.UTF_8));
        }
    }

    private void bytes(byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private void tag(Tag tag) throws IOException {
        out.writeByte(tag.ordinal());
    }
}
