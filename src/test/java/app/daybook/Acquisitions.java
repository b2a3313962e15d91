package app.daybook;

import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Singleton;

import io.agroal.api.AgroalPoolInterceptor;

/** Counts how often anybody took a connection to the database, Hibernate or not. */
@Singleton
public class Acquisitions implements AgroalPoolInterceptor {

    private final AtomicInteger taken = new AtomicInteger();

    @Override
    public void onConnectionAcquire(Connection connection) {
        taken.incrementAndGet();
    }

    public int taken() {
        return taken.get();
    }
}
