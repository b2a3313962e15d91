package app.daybook.backup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;

import app.daybook.web.CommandSettings;

/** How the two databases are reached: Daybook's as the owner of its tables, and that of the accounts, which is Keycloak's. */
record Databases(Login daybook, Optional<Login> accounts) {

    static final String DAYBOOK = "daybook";
    static final String ACCOUNTS = "accounts";

    /** Nothing is cut short: a backup may take its time. How values are written must not depend on the server's settings. */
    private static final String SETTINGS = "set statement_timeout = 0; set lock_timeout = '60s';"
            + " set idle_in_transaction_session_timeout = 0; set timezone = 'UTC'; set datestyle = 'ISO, MDY';"
            + " set intervalstyle = 'postgres'; set extra_float_digits = 3; set bytea_output = 'hex'";

    record Login(String url, String user, String password) {

        Connection connect() throws SQLException {
            Properties properties = new Properties();
            properties.setProperty("user", user);
            properties.setProperty("password", password);
            Connection connection = DriverManager.getConnection(url, properties);
            try (Statement statement = connection.createStatement()) {
                statement.execute(SETTINGS);
            }
            return connection;
        }
    }

    static Databases of(CommandSettings settings) {
        Login owner = new Login(
                settings.databaseUrl(),
                settings.text("quarkus.flyway.username"),
                settings.text("quarkus.flyway.password"));
        return new Databases(
                owner,
                settings.find("daybook.backup.accounts-url")
                        .map(url -> new Login(
                                url,
                                settings.text("daybook.backup.accounts-user"),
                                settings.find("daybook.backup.accounts-password")
                                        .orElse(""))));
    }
}
