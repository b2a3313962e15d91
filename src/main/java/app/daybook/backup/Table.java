package app.daybook.backup;

import java.util.List;
import java.util.stream.Collectors;

/** A table and those of its columns that hold what cannot be computed, in their order. */
record Table(String name, List<String> columns) {

    String out() {
        return "copy (select " + columnList() + " from " + quoted(name) + ") to stdout";
    }

    String in() {
        return "copy " + quoted(name) + " (" + columnList() + ") from stdin";
    }

    private String columnList() {
        return columns.stream().map(Table::quoted).collect(Collectors.joining(", "));
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
