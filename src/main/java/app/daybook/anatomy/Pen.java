package app.daybook.anatomy;

/** Writes SVG path data: relative, one decimal, no needless characters. Rounding errors do not add up. */
public final class Pen {

    private final StringBuilder data = new StringBuilder();
    private long x;
    private long y;

    public void move(double toX, double toY) {
        x = tenths(toX);
        y = tenths(toY);
        data.append('M').append(text(x));
        add(y);
    }

    public void line(double toX, double toY) {
        long nx = tenths(toX);
        long ny = tenths(toY);
        data.append('l').append(text(nx - x));
        add(ny - y);
        x = nx;
        y = ny;
    }

    public void curve(double x1, double y1, double x2, double y2, double toX, double toY) {
        long nx = tenths(toX);
        long ny = tenths(toY);
        data.append('c').append(text(tenths(x1) - x));
        add(tenths(y1) - y);
        add(tenths(x2) - x);
        add(tenths(y2) - y);
        add(nx - x);
        add(ny - y);
        x = nx;
        y = ny;
    }

    /** A quadratic curve: around one corner. */
    public void bend(double cornerX, double cornerY, double toX, double toY) {
        long nx = tenths(toX);
        long ny = tenths(toY);
        data.append('q').append(text(tenths(cornerX) - x));
        add(tenths(cornerY) - y);
        add(nx - x);
        add(ny - y);
        x = nx;
        y = ny;
    }

    public String close() {
        return data.append('z').toString();
    }

    public String path() {
        return data.toString();
    }

    private void add(long tenths) {
        if (tenths >= 0) {
            data.append(' ');
        }
        data.append(text(tenths));
    }

    private static long tenths(double value) {
        return Math.round(value * 10);
    }

    /** A number with at most one decimal. */
    public static String number(double value) {
        return text(tenths(value));
    }

    private static String text(long tenths) {
        if (tenths % 10 == 0) {
            return Long.toString(tenths / 10);
        }
        String sign = tenths < 0 ? "-" : "";
        long size = Math.abs(tenths);
        return sign + (size < 10 ? "" : Long.toString(size / 10)) + "." + size % 10;
    }
}
