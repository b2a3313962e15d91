package app.daybook.certificate.pages;

import app.daybook.certificate.document.Issuer;

/**
 * How a public page shows where people share its address (Open Graph protocol, ogp.me). It names no person and no
 * standing: others keep it for as long as they like.
 *
 * @param address of the page, in full
 * @param picture address of a PNG, in full
 */
record Preview(String title, String description, String address, String picture) {

    /** @param path of the picture; empty for the issuer's own */
    static Preview of(String title, String description, String address, String path, Issuer issuer) {
        return new Preview(title, description, address, issuer.address(path.isEmpty() ? Issuer.PICTURE : path));
    }
}
