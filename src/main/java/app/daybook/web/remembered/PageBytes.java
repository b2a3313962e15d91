package app.daybook.web.remembered;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

import app.daybook.web.Digest;
import app.daybook.web.Hole;

/**
 * A page as bytes, plain and compressed, with holes for what is a person's own.
 *
 * @param plain the stretches between the holes, one more than there are holes
 * @param small the same, compressed
 * @param holes in order
 * @param whole the page compressed, if it has no hole
 * @param tag of a page without holes (RFC 9110, section 8.8.3): weak, since it may be sent compressed
 */
record PageBytes(
        List<byte[]> plain, List<byte[]> small, List<Hole> holes, Optional<byte[]> whole, Optional<String> tag) {

    static PageBytes of(String html) {
        List<byte[]> plain = new ArrayList<>();
        List<Hole> holes = new ArrayList<>();
        int from = 0;
        for (Optional<Hole> next = next(html, from); next.isPresent(); next = next(html, from)) {
            int at = html.indexOf(next.get().mark(), from);
            plain.add(html.substring(from, at).getBytes(StandardCharsets.UTF_8));
            holes.add(next.get());
            from = at + next.get().mark().length();
        }
        plain.add(html.substring(from).getBytes(StandardCharsets.UTF_8));
        if (!holes.isEmpty()) {
            return new PageBytes(
                    plain, Gzip.deflated(plain, Deflater.BEST_COMPRESSION), holes, Optional.empty(), Optional.empty());
        }
        byte[] all = plain.get(0);
        return new PageBytes(
                plain,
                List.of(),
                holes,
                Optional.of(Gzip.of(all, Deflater.BEST_COMPRESSION)),
                Optional.of("W/\"" + Digest.sha256(all) + "\""));
    }

    private static Optional<Hole> next(String html, int from) {
        return Arrays.stream(Hole.values())
                .filter(hole -> html.indexOf(hole.mark(), from) >= 0)
                .min((one, other) -> Integer.compare(html.indexOf(one.mark(), from), html.indexOf(other.mark(), from)));
    }

    /** @param own what fills a hole, as it stands in HTML */
    byte[] plain(Function<Hole, byte[]> own) {
        return holes.isEmpty() ? plain.get(0) : joined(filled(own));
    }

    /** The same as a gzip file. */
    byte[] small(Function<Hole, byte[]> own) {
        return whole.orElseGet(() -> {
            List<byte[]> parts = new ArrayList<>();
            CRC32 sum = new CRC32();
            int length = 0;
            List<byte[]> all = filled(own);
            for (int i = 0; i < all.size(); i++) {
                sum.update(all.get(i));
                length += all.get(i).length;
                parts.add(i % 2 == 0 ? small.get(i / 2) : Gzip.stored(all.get(i)));
            }
            return Gzip.put(parts, sum.getValue(), length);
        });
    }

    /** What it takes of memory, bytes. */
    int weight() {
        return length(plain) + length(small) + whole.map(bytes -> bytes.length).orElse(0) + 500;
    }

    /** Stretch, filled hole, stretch, and so on. */
    private List<byte[]> filled(Function<Hole, byte[]> own) {
        List<byte[]> all = new ArrayList<>();
        for (int i = 0; i < holes.size(); i++) {
            all.add(plain.get(i));
            all.add(own.apply(holes.get(i)));
        }
        all.add(plain.get(holes.size()));
        return all;
    }

    private static byte[] joined(List<byte[]> parts) {
        byte[] all = new byte[length(parts)];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    private static int length(List<byte[]> parts) {
        return parts.stream().mapToInt(part -> part.length).sum();
    }
}
