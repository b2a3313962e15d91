package app.daybook.certificate.print;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code (ISO/IEC 18004) as one SVG path, one unit a module, with the quiet zone of four modules that the standard
 * asks for.
 *
 * @param side of the square, quiet zone included, in modules
 */
record Qr(String path, int side) {

    private static final int QUIET = 4;

    static Qr of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                int from = x;
                while (code.getModule(x, y)) {
                    x++;
                }
                if (x > from) {
                    // one bar per run of dark modules, so that no hairline shows between them
                    path.append("M%d %dh%dv1h-%dz".formatted(from + QUIET, y + QUIET, x - from, x - from));
                }
            }
        }
        return new Qr(path.toString(), code.size + 2 * QUIET);
    }
}
