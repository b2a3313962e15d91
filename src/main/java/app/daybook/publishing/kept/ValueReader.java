package app.daybook.publishing.kept;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/** Reads what {@link ValueWriter} wrote. Whatever else the bytes are, nothing comes of it but {@link NotKeepable}. */
final class ValueReader {

    private static final int DEEPEST = 100;

    private final ByteBuffer in;
    private final List<Object> read = new ArrayList<>();
    private final List<Class<?>> types = new ArrayList<>();
    private final List<Shape> shapes = new ArrayList<>();
    private int depth;

    ValueReader(ByteBuffer in) {
        this.in = in;
    }

    Object read() {
        if (++depth > DEEPEST) {
            throw new NotKeepable("Values are nested more than " + DEEPEST + " deep.");
        }
        Tag tag = Tag.of(in.get());
        Object value = switch (tag) {
            case NOTHING -> null;
            case AGAIN -> read.get(in.getInt());
            case TEXT -> again(text());
            case BYTES -> bytes();
            case YES -> true;
            case NO -> false;
            case LETTER -> in.getChar();
            case INT -> in.getInt();
            case LONG -> in.getLong();
            case DOUBLE -> in.getDouble();
            case DECIMAL -> new BigDecimal(text());
            case DATE -> LocalDate.parse(text());
            case TIME -> LocalTime.parse(text());
            case DURATION -> Duration.parse(text());
            case PERIOD -> Period.parse(text());
            case LIST -> list();
            case SET -> set();
            case MAP -> map();
            case OPTIONAL -> Optional.ofNullable(read());
            case OPTIONAL_INT -> optionalInt((Integer) read());
            case OPTIONAL_DOUBLE -> optionalDouble((Double) read());
            case ENUM -> constant();
            case VALUE -> again(value());
        };
        depth--;
        return value;
    }

    private Object again(Object value) {
        read.add(value);
        return value;
    }

    private static OptionalInt optionalInt(Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static OptionalDouble optionalDouble(Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private String text() {
        int length = length();
        String text = new String(in.array(), in.arrayOffset() + in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }

    private byte[] bytes() {
        byte[] bytes = new byte[length()];
        in.get(bytes);
        return bytes;
    }

    /** Of bytes, or of values, of which each has at least one byte: never more than there are. */
    private int length() {
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new NotKeepable("The bytes end in the middle of a value.");
        }
        return length;
    }

    private List<Object> list() {
        Object[] all = new Object[length()];
        for (int i = 0; i < all.length; i++) {
            all[i] = read();
        }
        return List.of(all);
    }

    /** In the order in which it was written. */
    private Set<Object> set() {
        int size = length();
        Set<Object> all = new LinkedHashSet<>();
        for (int i = 0; i < size; i++) {
            all.add(read());
        }
        return Collections.unmodifiableSet(all);
    }

    private Map<Object, Object> map() {
        int size = length();
        Map<Object, Object> all = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            all.put(read(), read());
        }
        return Collections.unmodifiableMap(all);
    }

    private Object constant() {
        Class<?> type = types.get(type());
        String name = text();
        if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(name)) {
                    return constant;
                }
            }
        }
        throw new NotKeepable(type + " has no " + name + ".");
    }

    private Object value() {
        int type = type();
        Shape shape = shapes.get(type);
        if (shape == null) {
            shape = Shape.of(types.get(type));
            shapes.set(type, shape);
        }
        Object[] parts = new Object[shape.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = read();
        }
        return shape.make(parts);
    }

    private int type() {
        int number = in.getShort();
        if (number == types.size()) {
            types.add(named(text()));
            shapes.add(null);
        }
        return number;
    }

    /** Nothing of it runs before it is known to be one of ours. */
    private static Class<?> named(String name) {
        try {
            Class<?> type = Class.forName(name, false, ValueReader.class.getClassLoader());
            if (Shape.isOurs(type)) {
                return type;
            }
        } catch (ClassNotFoundException | LinkageError e) {
            throw new NotKeepable(name + " is no type.", e);
        }
        throw new NotKeepable(name + " is not kept.");
    }
}
