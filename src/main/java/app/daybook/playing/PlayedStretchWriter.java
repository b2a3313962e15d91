package app.daybook.playing;

import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.concurrent.Executor;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

import io.vertx.core.Vertx;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Hands a stretch to whoever sends it, and lets the worker go that answered. */
@Provider
public class PlayedStretchWriter implements ServerMessageBodyWriter<PlayedStretch> {

    private final Recordings recordings;
    private final Executor workers;

    PlayedStretchWriter(Recordings recordings, Vertx vertx) {
        this.recordings = recordings;
        this.workers = work -> vertx.executeBlocking(
                () -> {
                    work.run();
                    return null;
                },
                false);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType media) {
        return type == PlayedStretch.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType media) {
        return type == PlayedStretch.class;
    }

    @Override
    public void writeResponse(PlayedStretch stretch, Type genericType, ServerRequestContext context) {
        ResteasyReactiveRequestContext request = (ResteasyReactiveRequestContext) context;
        context.serverResponse().setResponseHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(stretch.length()));
        request.suspend();
        new Sending(recordings, stretch, context.serverResponse(), workers, request::resume).begin();
    }

    @Override
    public void writeTo(
            PlayedStretch stretch,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out) {
        throw new UnsupportedOperationException("A stretch is sent without a stream");
    }
}
