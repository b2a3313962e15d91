package app.daybook.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A learner with a browser of their own: what they ask for and the session they hold. */
final class Learner {

    private static final Pattern LOGIN_FORM = Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");

    private final String address;
    private final CookieManager cookies;
    private final HttpClient browser;

    Learner(String address) {
        this.address = address;
        this.cookies = new CookieManager(null, (uri, cookie) -> asOnLocalhost(cookie));
        this.browser = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .cookieHandler(cookies)
                .build();
    }

    /** The whole code flow, by Keycloak's own form. */
    void signIn(String name, String password) throws IOException, InterruptedException {
        String form = get("/sign-in?next=/today");
        Matcher action = LOGIN_FORM.matcher(form);
        if (!action.find()) {
            throw new IllegalStateException("Keycloak showed no sign-in form:\n" + form);
        }
        post(URI.create(action.group(1).replace("&amp;", "&")), Map.of("username", name, "password", password));
        if (session().isEmpty()) {
            throw new IllegalStateException(name + " could not sign in.");
        }
    }

    /** The page in the end, after redirects. */
    String get(String path) throws IOException, InterruptedException {
        return good(HttpRequest.newBuilder(URI.create(address + path)));
    }

    String post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return post(URI.create(address + path), fields);
    }

    /** How many bytes a file has, which is not kept. */
    long download(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).build();
        HttpResponse<InputStream> answer = browser.send(request, BodyHandlers.ofInputStream());
        try (InputStream file = answer.body()) {
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + answer.statusCode());
            }
            return file.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** How many bytes the page weighs on the wire. */
    int weight(String path, String encoding) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept-Encoding", encoding)
                .build();
        HttpResponse<byte[]> answer = browser.send(request, BodyHandlers.ofByteArray());
        if (!answer.headers().firstValue("Content-Encoding").orElse("identity").equals(encoding)) {
            throw new IllegalStateException(path + " did not come as " + encoding);
        }
        return answer.body().length;
    }

    /** The cookies of the session as a request carries them. */
    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().startsWith("q_session"))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private String post(URI uri, Map<String, String> fields) throws IOException, InterruptedException {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return good(HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private String good(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    /** Browsers treat localhost as secure and send secure cookies there; Java does not. */
    private static boolean asOnLocalhost(HttpCookie cookie) {
        cookie.setSecure(false);
        cookie.setVersion(0);
        return true;
    }
}
