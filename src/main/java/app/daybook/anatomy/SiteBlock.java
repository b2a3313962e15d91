package app.daybook.anatomy;

import java.util.ArrayList;
import java.util.List;

import app.daybook.anatomy.AtlasInvalid.Finding;

/** A site that a lesson asks to be drawn, on a side of the body. */
public record SiteBlock(Site site, Side side) {

    /**
     * Reads a lesson's block: {@code site} and {@code side} (right if absent).
     *
     * @throws AtlasInvalid with every fault, its line within the block and what to do
     */
    public static SiteBlock parse(String yaml, Atlas atlas) {
        List<Finding> findings = new ArrayList<>();
        Fields f = new Fields(Node.read(yaml), findings, "site", "side");
        String id = findings.isEmpty() || f.has("site") ? f.text("site") : "";
        Side side = f.has("side") ? f.one("side", Side.class) : Side.RIGHT;
        Site site = atlas.site(id).orElse(null);
        if (!id.isEmpty() && site == null) {
            String[] ids = atlas.sites().stream().map(Site::id).toArray(String[]::new);
            f.found(f.line("site"), "the atlas has no site “" + id + "”", Fields.nearest(id, ids));
        }
        if (!findings.isEmpty()) {
            throw new AtlasInvalid(findings);
        }
        return new SiteBlock(site, side);
    }
}
