package app.daybook.local;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Who owns what, as in production, by the same scripts ({@code db/roles}, which docker/database/roles.sh runs). */
final class DatabaseRoles {

    static final String OWNER = "daybook_owner";
    static final String SERVICE = "daybook_service";
    static final String KEYCLOAK = "keycloak";

    private static final Map<String, String> OWNERS = Map.of("daybook", OWNER, "keycloak", KEYCLOAK);

    private DatabaseRoles() {}

    static void make(Connection administrator) throws SQLException {
        run(administrator, "roles.sql");
    }

    /** Gives the database of the connection to its own owner, if it is one of ours. */
    static void divide(Connection administrator) throws SQLException {
        String owner = OWNERS.get(administrator.getCatalog());
        if (owner != null) {
            try (Statement statement = administrator.createStatement()) {
                statement.execute("set daybook.owner = " + statement.enquoteLiteral(owner));
            }
            run(administrator, "ownership.sql");
        }
    }

    private static void run(Connection administrator, String script) throws SQLException {
        try (InputStream file = DatabaseRoles.class.getResourceAsStream("/db/roles/" + script);
                Statement statement = administrator.createStatement()) {
            statement.execute(new String(file.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new CannotStart("The package lacks " + script + ".", e);
        }
    }
}
