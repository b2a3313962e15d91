package app.daybook.rig;

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
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A learner with a browser of their own: what they ask for and the session they hold. */
public final class Learner {

    private static final Pattern LOGIN_FORM = Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");

    private static final int TRIES = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String address;
    private final CookieManager cookies;
    private final HttpClient browser;

    public Learner(String address) {
        this(address, new CookieManager(null, (uri, cookie) -> asOnLocalhost(cookie)));
    }

    private Learner(String address, CookieManager cookies) {
        this.address = address;
        this.cookies = cookies;
        this.browser = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .cookieHandler(cookies)
                .build();
    }

    /** The same person with the same session before another node: cookies know no ports. */
    public Learner at(String otherAddress) {
        return new Learner(otherAddress, cookies);
    }

    /** The whole code flow, by Keycloak's own form. */
    public void signIn(String name, String password) throws IOException, InterruptedException {
        String form = get("/sign-in?next=/today");
        Matcher action = LOGIN_FORM.matcher(form);
        if (!action.find()) {
            throw new IllegalStateException("Keycloak showed no sign-in form:\n" + form);
        }
        String shown =
                post(URI.create(action.group(1).replace("&amp;", "&")), Map.of("username", name, "password", password));
        if (session().isEmpty()) {
            throw new IllegalStateException(name + " could not sign in:\n" + shown);
        }
    }

    /** A new token for the same session at the provider: one that is five minutes old is renewed with each request. */
    public void signInAnew() throws IOException, InterruptedException {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().startsWith("q_session"))
                .toList()
                .forEach(cookie -> cookies.getCookieStore()
                        .getURIs()
                        .forEach(uri -> cookies.getCookieStore().remove(uri, cookie)));
        for (int again = 0; session().isEmpty(); again++) {
            if (again == TRIES) {
                throw new IllegalStateException("The session at the provider did not go on");
            }
            // A provider that is slow for a moment has refused nothing
            ask("/sign-in?next=/today", PATIENCE);
        }
    }

    /** The page in the end, after redirects. */
    public String get(String path) throws IOException, InterruptedException {
        return good(HttpRequest.newBuilder(URI.create(address + path)));
    }

    public String post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return post(URI.create(address + path), fields);
    }

    /** Whatever is answered, after redirects, within a time. */
    public HttpResponse<String> ask(String path, Duration patience) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .timeout(patience)
                        .build(),
                BodyHandlers.ofString());
    }

    /** Whatever is answered to a form that a script sends, within a time. */
    public HttpResponse<String> send(String path, Map<String, String> fields, Duration patience)
            throws IOException, InterruptedException {
        return browser.send(
                form(URI.create(address + path), fields)
                        .header("Accept", "application/json")
                        .timeout(patience)
                        .build(),
                BodyHandlers.ofString());
    }

    /** How many bytes a file has, which is not kept. */
    public long download(String path) throws IOException, InterruptedException {
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
    public int weight(String path, String encoding) throws IOException, InterruptedException {
        return bytes(path, encoding).length;
    }

    /** The page as it comes on the wire. */
    public byte[] bytes(String path, String encoding) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept-Encoding", encoding)
                .build();
        HttpResponse<byte[]> answer = browser.send(request, BodyHandlers.ofByteArray());
        if (!answer.headers().firstValue("Content-Encoding").orElse("identity").equals(encoding)) {
            throw new IllegalStateException(path + " did not come as " + encoding);
        }
        return answer.body();
    }

    /** The cookies of the session as a request carries them. */
    public String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().startsWith("q_session"))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private String post(URI uri, Map<String, String> fields) throws IOException, InterruptedException {
        return good(form(uri, fields));
    }

    private static HttpRequest.Builder form(URI uri, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
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
