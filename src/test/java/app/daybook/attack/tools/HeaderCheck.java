package app.daybook.attack.tools;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import app.daybook.Route;

/** Every route as every person, by the headers that its answer must have, and by what must not be in its page. */
final class HeaderCheck implements Attacker {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern INLINE = Pattern.compile(
            "<script(?![^>]*\\bsrc=)(?![^>]*type=\"application/(ld\\+)?json\")|<style|\\sstyle=\"|<[a-z][^>]*\\son[a-z]+=\"");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private int answers;

    @Override
    public String name() {
        return "headers";
    }

    @Override
    public List<Finding> attack(Target target) throws Exception {
        Set<Finding> findings = new LinkedHashSet<>();
        for (Target.Person person : target.people()) {
            for (Route route : Route.all()) {
                if (!route.template().equals("/sign-out") || person.isStranger()) {
                    findings.addAll(of(route, target.path(route), target.address(), person));
                }
            }
            for (String file : List.of("/css/daybook.css", "/js/quiz.js", "/no-such-page")) {
                findings.addAll(answered("GET", file, target.address(), person, false));
            }
        }
        findings.addAll(secure(target));
        return List.copyOf(findings);
    }

    private List<Finding> of(Route route, String path, String address, Target.Person person) throws Exception {
        return answered(route.method(), path, address, person, !route.open());
    }

    private List<Finding> answered(String method, String path, String address, Target.Person person, boolean personal)
            throws Exception {
        HttpResponse<String> answer = ask(method, path, address, person);
        List<String> wrong = new ArrayList<>();
        String policy = header(answer, "Content-Security-Policy");
        boolean isPolicyStrict = policy.contains("default-src 'none'")
                && policy.contains("frame-ancestors 'none'")
                && !policy.contains("unsafe-")
                && !policy.contains("*");
        expect(isPolicyStrict, "Content-Security-Policy: " + policy, wrong);
        expect(header(answer, "X-Content-Type-Options").equals("nosniff"), "no nosniff", wrong);
        expect(
                List.of("same-origin", "no-referrer", "strict-origin").contains(header(answer, "Referrer-Policy")),
                "Referrer-Policy: " + header(answer, "Referrer-Policy"),
                wrong);
        expect(header(answer, "Permissions-Policy").contains("camera=()"), "no Permissions-Policy", wrong);
        expect(
                header(answer, "Server").isEmpty()
                        && header(answer, "X-Powered-By").isEmpty(),
                "names its server",
                wrong);
        boolean page = header(answer, "Content-Type").startsWith("text/html");
        expect(
                !personal
                        || person.isStranger()
                        || answer.statusCode() != 200
                        || header(answer, "Cache-Control").contains("no-store"),
                "may be kept by the browser: Cache-Control: " + header(answer, "Cache-Control"),
                wrong);
        expect(!page || !INLINE.matcher(answer.body()).find(), "inline script or style", wrong);
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            expect(isCareful(cookie), "Set-Cookie: " + cookie.replaceFirst("=[^;]*", "=…"), wrong);
        }
        return findings(wrong, person, Target.route(method, path));
    }

    /** Where the public address has https: what only then can be. */
    private List<Finding> secure(Target target) throws Exception {
        Target.Person stranger = target.people().get(0);
        List<Finding> findings = new ArrayList<>();
        for (String path : List.of("/", "/sign-in?next=/today", "/today", "/sign-up", "/courses/" + Target.COURSE)) {
            HttpResponse<String> answer = ask("GET", path, target.secureAddress(), stranger);
            List<String> wrong = new ArrayList<>();
            expect(
                    header(answer, "Strict-Transport-Security").contains("max-age=31536000"),
                    "no Strict-Transport-Security",
                    wrong);
            for (String cookie : answer.headers().allValues("Set-Cookie")) {
                expect(
                        cookie.startsWith("__Host-") && cookie.matches("(?i).*; *secure.*") && isCareful(cookie),
                        "Set-Cookie under https: " + cookie.replaceFirst("=[^;]*", "=…"),
                        wrong);
            }
            findings.addAll(findings(wrong, stranger, Target.route("GET", path)));
        }
        return findings;
    }

    private static boolean isCareful(String cookie) {
        return cookie.matches("(?i)(?=.*; *httponly)(?=.*; *samesite=(lax|strict)).*") || cookie.contains("Max-Age=0");
    }

    private HttpResponse<String> ask(String method, String path, String address, Target.Person person)
            throws Exception {
        answers++;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .method(method, BodyPublishers.noBody());
        if (!person.isStranger()) {
            request.header("Cookie", person.cookies());
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private List<Finding> findings(List<String> wrong, Target.Person person, String route) {
        return wrong.stream()
                .map(what -> new Finding(name(), person.name(), route, what))
                .toList();
    }

    private static void expect(boolean right, String otherwise, List<String> wrong) {
        if (!right) {
            wrong.add(otherwise);
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Override
    public String covered() {
        return answers + " answers of every route to everybody";
    }
}
