package app.daybook;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.sql.DataSource;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/**
 * The yardstick of the benchmark, which is packaged with it and with nothing else: on the same stack one query that an
 * index answers, and so many bytes.
 */
@Path("/bare")
@PermitAll
class Bare {

    private static final int MOST = 1_000_000;

    private final DataSource database;
    private final Map<Integer, byte[]> pages = new ConcurrentHashMap<>();

    Bare(DataSource database) {
        this.database = database;
    }

    @GET
    @Path("{bytes}")
    @Produces(MediaType.TEXT_HTML)
    public byte[] page(@PathParam("bytes") int bytes) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement("select id from learner where subject = ?")) {
            find.setString(1, "nobody");
            find.executeQuery().next();
        }
        return pages.computeIfAbsent(Math.min(bytes, MOST), byte[]::new);
    }
}
