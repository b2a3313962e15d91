package app.daybook.watch;

import java.util.List;
import java.util.Set;

import jakarta.inject.Singleton;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.AttributeType;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.internal.ExtendedSpanProcessor;

/**
 * Empties what a trace would tell of a person: addresses as they were asked for, which hold secrets of calendar feeds and
 * invitations, queries, whence and with what somebody came. What is not known to be harmless is emptied, so that a library
 * that learns to tell more tells no more here. Events, which quote faults and so what people typed, are not kept at all
 * ({@code quarkus.otel.span.event.count.limit}).
 */
@Singleton
class DiscreetSpans implements ExtendedSpanProcessor {

    /** Words, by the names of OpenTelemetry's semantic conventions; the route is a template, and the last is the answer's X-Request-Id. */
    private static final Set<String> TOLD = Set.of(
            "http.request.method",
            "http.route",
            "url.scheme",
            "error.type",
            "network.protocol.version",
            RequestIds.ATTRIBUTE);

    @Override
    public void onEnding(ReadWriteSpan span) {
        span.getAttributes().forEach((key, value) -> {
            if (!TOLD.contains(key.getKey())) {
                empty(span, key);
            }
        });
    }

    /** Numbers tell of nobody. */
    private static void empty(ReadWriteSpan span, AttributeKey<?> key) {
        if (key.getType() == AttributeType.STRING) {
            span.setAttribute(AttributeKey.stringKey(key.getKey()), "");
        } else if (key.getType() == AttributeType.STRING_ARRAY) {
            span.setAttribute(AttributeKey.stringArrayKey(key.getKey()), List.of());
        }
    }

    @Override
    public boolean isOnEndingRequired() {
        return true;
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {}

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
