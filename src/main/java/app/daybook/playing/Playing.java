package app.daybook.playing;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import app.daybook.recording.Recording;

/** The answer to a player: all of a recording, or the stretch that it asks for (RFC 9110, 14; Safari plays nothing without). */
public final class Playing {

    private static final int NOT_SATISFIABLE = 416;

    private Playing() {}

    /**
     * A file of a course: as it is, or a recording where the edition holds what names one.
     *
     * @param held which the caller may see
     */
    public static Response.ResponseBuilder answer(String type, byte[] held, HttpHeaders headers) {
        return Recording.pointedAt(held)
                .map(recording -> answer(recording, headers))
                .orElseGet(() -> Response.ok(held, type.startsWith("text/") ? type + "; charset=utf-8" : type));
    }

    /**
     * @param recording which the caller may see
     * @param headers of the request
     */
    private static Response.ResponseBuilder answer(Recording recording, HttpHeaders headers) {
        String tag = "\"" + recording.digest() + "\"";
        String range = headers.getHeaderString("Range");
        String ifRange = headers.getHeaderString("If-Range");
        Response.ResponseBuilder answer;
        if (tag.equals(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH))) {
            answer = Response.notModified();
        } else if (!ByteRange.isOne(range) || ifRange != null && !ifRange.equals(tag)) {
            answer = Response.ok(new PlayedStretch(recording.digest(), 0, recording.size()), recording.type())
                    .header(HttpHeaders.CONTENT_LENGTH, recording.size());
        } else {
            ByteRange asked = ByteRange.of(range, recording.size());
            answer = asked.length() == 0
                    ? Response.status(NOT_SATISFIABLE).header("Content-Range", "bytes */" + recording.size())
                    : Response.status(Response.Status.PARTIAL_CONTENT)
                            .entity(new PlayedStretch(recording.digest(), asked.from(), asked.length()))
                            .type(recording.type())
                            .header(HttpHeaders.CONTENT_LENGTH, asked.length())
                            .header(
                                    "Content-Range",
                                    "bytes " + asked.from() + "-" + (asked.from() + asked.length() - 1) + "/"
                                            + recording.size());
        }
        return answer.header("Accept-Ranges", "bytes").header(HttpHeaders.ETAG, tag);
    }
}
