package app.daybook.studio.picture;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held: the tag 0x0112 of Exif 2.32, from 1 (upright) to 8. */
final class Orientation {

    private static final int EXIF = 0xFFE1;
    private static final int SCAN = 0xFFDA;
    private static final int TAG = 0x0112;

    private Orientation() {}

    /** 1 where a photograph does not say. */
    static int of(byte[] jpeg) {
        ByteBuffer bytes = ByteBuffer.wrap(jpeg);
        try {
            int at = 2;
            while (true) {
                int marker = Short.toUnsignedInt(bytes.getShort(at));
                int length = Short.toUnsignedInt(bytes.getShort(at + 2));
                if (marker == EXIF && bytes.getInt(at + 4) == 0x45786966) {
                    return inTiff(bytes, at + 10);
                }
                if (marker == SCAN || marker < 0xFF00 || length < 2) {
                    return 1;
                }
                at += 2 + length;
            }
        } catch (IndexOutOfBoundsException e) {
            return 1;
        }
    }

    private static int inTiff(ByteBuffer bytes, int tiff) {
        bytes.order(bytes.getShort(tiff) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff + bytes.getInt(tiff + 4);
        int entries = Short.toUnsignedInt(bytes.getShort(directory));
        for (int entry = 0; entry < entries; entry++) {
            int at = directory + 2 + 12 * entry;
            if (Short.toUnsignedInt(bytes.getShort(at)) == TAG) {
                int value = Short.toUnsignedInt(bytes.getShort(at + 8));
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    /** What turns a picture of this size upright. */
    static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
