package app.daybook;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;

/** Whoever may do everything in the tests' PostgreSQL, beside the application, which may not. */
public final class Administrator {

    private Administrator() {}

    /** @param application of whose database the address is taken */
    public static Connection connect(DataSource application) throws SQLException {
        try (Connection connection = application.getConnection()) {
            return as("postgres", connection.getMetaData().getURL());
        }
    }

    /** PostgreSQL on loopback asks for no password. */
    public static Connection as(String role, String address) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(address);
        return source.getConnection(role, "");
    }
}
