package app.daybook.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** The texts of a form whose body {@link IncomingBodies} has read, in the order in which they were sent. */
final class FormFields {

    private static final int MOST = 1000;
    private static final int MOST_BYTES_OF_A_NAME = 64 << 10;

    private FormFields() {}

    /** Files are left out: a page cannot hold them. What is no form at all has no fields. */
    static List<Map.Entry<String, String>> of(RoutingContext context) {
        Buffer body = context.body().buffer();
        String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (body == null || type == null) {
            return List.of();
        }
        DefaultFullHttpRequest form = new DefaultFullHttpRequest(
                HttpVersion.HTTP_1_1,
                HttpMethod.POST,
                "/",
                Unpooled.wrappedBuffer(body.getBytes()),
                new DefaultHttpHeaders().set(HttpHeaders.CONTENT_TYPE, type),
                new DefaultHttpHeaders());
        try {
            return decoded(new HttpPostRequestDecoder(
                    new DefaultHttpDataFactory(false), form, StandardCharsets.UTF_8, MOST, MOST_BYTES_OF_A_NAME));
        } catch (HttpPostRequestDecoder.ErrorDataDecoderException
                | HttpPostRequestDecoder.TooManyFormFieldsException
                | HttpPostRequestDecoder.TooLongFormFieldException e) {
            throw Unanswered.notUnderstood(400);
        }
    }

    /** All that was sent, if that is a form that a page can hold and its body was read; empty otherwise. */
    static Optional<List<Map.Entry<String, String>>> whole(RoutingContext context) {
        String type = String.valueOf(context.request().getHeader(HttpHeaders.CONTENT_TYPE));
        boolean isRead = context.body().buffer() != null;
        boolean isForm = type.startsWith(HttpHeaders.APPLICATION_X_WWW_FORM_URLENCODED.toString());
        try {
            return isRead && isForm
                            || !isRead
                                    && !IncomingBodies.announcesBody(
                                            context.request().headers())
                    ? Optional.of(FormFields.of(context))
                    : Optional.empty();
        } catch (Refusal unreadable) {
            return Optional.empty();
        }
    }

    private static List<Map.Entry<String, String>> decoded(HttpPostRequestDecoder decoder) {
        try {
            List<Map.Entry<String, String>> fields = new ArrayList<>();
            for (InterfaceHttpData data : decoder.getBodyHttpDatas()) {
                if (data instanceof Attribute attribute) {
                    fields.add(Map.entry(attribute.getName(), attribute.getValue()));
                }
            }
            return fields;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            decoder.destroy();
        }
    }
}
