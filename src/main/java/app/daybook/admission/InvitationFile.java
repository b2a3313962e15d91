package app.daybook.admission;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import app.daybook.learner.Mailbox;
import app.daybook.web.PlainText;

/**
 * A file of names and addresses (CSV, RFC 4180), read line by line: what is wrong with one line keeps no other from being
 * read. Cells are divided by commas, semicolons or tabs, whichever the first line has; name and address come in either
 * order. A first line without an address is the heading.
 *
 * @param refused in the order of the lines
 */
record InvitationFile(List<Invited> invited, List<Refused> refused) {

    /** More are invited by several files. */
    static final int MOST_LINES = 10_000;

    static final int LONGEST_NAME = 200;
    private static final int LONGEST_LINE = 1000;

    /** What a spreadsheet takes for a formula at the beginning of a cell (OWASP, CSV Injection). */
    private static final Pattern FORMULA = Pattern.compile("[\\s\\u00a0]*[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20].*");

    private static final byte[] BOM = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    /** Why a line invites nobody. */
    enum Fault {
        NOT_UTF8,
        TOO_LONG,
        OPEN_QUOTE,
        CELLS,
        NO_ADDRESS,
        BAD_ADDRESS,
        FORMULA,
        NO_NAME,
        LONG_NAME,
        TWICE,
        /** These need the database. */
        INVITED_BEFORE,
        ON_COURSE,
        STOPPED
    }

    /** @param line from 1, as editors count */
    record Invited(int line, String name, Mailbox address) {}

    record Refused(int line, Fault fault) {}

    /** Why nothing of a file can be read. */
    enum Unreadable {
        EMPTY,
        NOT_TEXT,
        TOO_MANY
    }

    private record Cells(List<String> all, Optional<Fault> fault) {}

    /** @return why nothing can be read of the file; nothing if lines can be */
    static Optional<Unreadable> unreadable(byte[] file) {
        if (file.length == 0) {
            return Optional.of(Unreadable.EMPTY);
        }
        long lines = 1;
        for (byte one : file) {
            if (one == 0) {
                return Optional.of(Unreadable.NOT_TEXT);
            }
            lines += one == '\n' ? 1 : 0;
        }
        // A heading, and the end of the last line
        return lines > MOST_LINES + 2 ? Optional.of(Unreadable.TOO_MANY) : Optional.empty();
    }

    static InvitationFile read(byte[] file) {
        List<Invited> invited = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        char divider = 0;
        int number = 0;
        for (byte[] bytes : lines(file)) {
            number++;
            Optional<String> text = text(bytes);
            if (text.isEmpty() || text.get().length() > LONGEST_LINE) {
                refused.add(new Refused(number, text.isEmpty() ? Fault.NOT_UTF8 : Fault.TOO_LONG));
                continue;
            }
            String line = PlainText.of(text.get());
            if (line.isBlank()) {
                continue;
            }
            if (divider == 0) {
                divider = divider(line);
                if (line.indexOf('@') < 0) {
                    continue;
                }
            }
            read(number, cells(line, divider), seen, invited, refused);
        }
        return new InvitationFile(List.copyOf(invited), List.copyOf(refused));
    }

    private static void read(int number, Cells cells, Set<String> seen, List<Invited> invited, List<Refused> refused) {
        Optional<Fault> fault = cells.fault.or(() -> fault(cells.all));
        if (fault.isPresent()) {
            refused.add(new Refused(number, fault.get()));
            return;
        }
        int at = cells.all.get(0).indexOf('@') >= 0 ? 0 : 1;
        Mailbox address = Mailbox.of(cells.all.get(at).toLowerCase(Locale.ROOT)).orElseThrow();
        if (seen.add(address.text())) {
            invited.add(new Invited(number, cells.all.get(1 - at), address));
        } else {
            refused.add(new Refused(number, Fault.TWICE));
        }
    }

    private static Optional<Fault> fault(List<String> cells) {
        List<String> addresses =
                cells.stream().filter(cell -> cell.indexOf('@') >= 0).toList();
        if (cells.stream().anyMatch(cell -> FORMULA.matcher(cell).matches())) {
            return Optional.of(Fault.FORMULA);
        }
        if (addresses.isEmpty()) {
            return Optional.of(Fault.NO_ADDRESS);
        }
        if (cells.size() > 2 || addresses.size() > 1) {
            return Optional.of(Fault.CELLS);
        }
        if (Mailbox.of(addresses.get(0)).isEmpty()) {
            return Optional.of(Fault.BAD_ADDRESS);
        }
        String name =
                cells.stream().filter(cell -> cell.indexOf('@') < 0).findFirst().orElse("");
        if (name.isEmpty()) {
            return Optional.of(Fault.NO_NAME);
        }
        return name.length() > LONGEST_NAME ? Optional.of(Fault.LONG_NAME) : Optional.empty();
    }

    /** The cells of a line, without empty ones at its end. */
    private static Cells cells(String line, char divider) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char next = line.charAt(i);
            if (next == '"' && (quoted || cell.toString().isBlank())) {
                boolean doubled = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (doubled) {
                    cell.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (next == divider && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(next);
            }
        }
        cells.add(cell.toString().strip());
        while (cells.size() > 1 && cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
        return new Cells(cells, quoted ? Optional.of(Fault.OPEN_QUOTE) : Optional.empty());
    }

    private static char divider(String line) {
        return line.indexOf(';') >= 0 ? ';' : line.indexOf('\t') >= 0 ? '\t' : ',';
    }

    private static Optional<String> text(byte[] line) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
            // Somebody's program did not know what stood there
            return text.indexOf('\ufffd') >= 0 ? Optional.empty() : Optional.of(text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static List<byte[]> lines(byte[] file) {
        List<byte[]> lines = new ArrayList<>();
        int begin = startsWith(file, BOM) ? BOM.length : 0;
        for (int i = begin; i <= file.length; i++) {
            if (i == file.length || file[i] == '\n') {
                int end = i > begin && file[i - 1] == '\r' ? i - 1 : i;
                lines.add(Arrays.copyOfRange(file, begin, end));
                begin = i + 1;
            }
        }
        return lines;
    }

    private static boolean startsWith(byte[] file, byte[] head) {
        return file.length >= head.length && Arrays.equals(file, 0, head.length, head, 0, head.length);
    }
}
