package app.daybook.printing;

import java.awt.FontFormatException;
import java.awt.Rectangle;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxOutputDevice;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import org.w3c.dom.Element;

/**
 * Draws the SVG in printed HTML: what is nothing but shapes as a {@link DrawnShapes}, all else with Batik. Styles of the page
 * do not reach into a drawing of shapes.
 */
final class ShapeDrawer implements SVGDrawer {

    private final BatikSVGDrawer batik = new BatikSVGDrawer();

    private record Image(SVGImage sized, Element svg) implements SVGImage {

        @Override
        public int getIntrinsicWidth() {
            return sized.getIntrinsicWidth();
        }

        @Override
        public int getIntrinsicHeight() {
            return sized.getIntrinsicHeight();
        }

        @Override
        public boolean hasIntrinsicSize() {
            return sized.hasIntrinsicSize();
        }

        @Override
        public float getIntrinsicRatio() {
            return sized.getIntrinsicRatio();
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            var paper = (PdfBoxOutputDevice) device;
            float dots = paper.getDotsPerPoint();
            Optional<DrawnShapes> drawing =
                    DrawnShapes.of(svg, getIntrinsicWidth() / dots, getIntrinsicHeight() / dots);
            if (drawing.isEmpty()) {
                sized.drawSVG(device, context, x, y);
                return;
            }
            try {
                paper.drawPdfAsImage(
                        drawing.get().form(paper.getWriter()),
                        new Rectangle((int) x, (int) y, getIntrinsicWidth(), getIntrinsicHeight()),
                        getIntrinsicWidth(),
                        getIntrinsicHeight());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext context, double width, double height, double dotsPerPixel) {
        return new Image(batik.buildSVGImage(svg, box, context, width, height, dotsPerPixel), svg);
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
        batik.importFontFaceRules(rules, context);
    }

    @Override
    public SVGImage buildStandaloneSVGImage(
            Element svg, String address, double width, double height, double dotsPerPixel) {
        return batik.buildStandaloneSVGImage(svg, address, width, height, dotsPerPixel);
    }

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style)
            throws IOException, FontFormatException {
        batik.addFontFile(file, family, weight, style);
    }

    @Override
    public void close() throws IOException {
        batik.close();
    }
}
