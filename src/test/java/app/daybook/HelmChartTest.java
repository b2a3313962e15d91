package app.daybook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The chart as Helm renders it: whole by Kubernetes' own types, and so that a roll loses nothing. */
class HelmChartTest {

    private static final Path CHART = Path.of("docker/helm");

    @TempDir
    static Path chart;

    private static final ObjectMapper JSON = new ObjectMapper();
    /** The types keep what they do not know; here it is an error. */
    private static final ObjectMapper STRICT = JSON.copy()
            .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {
                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                    return false;
                }
            })
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private static final Map<String, Class<? extends HasMetadata>> KINDS = Map.of(
            "Deployment",
            Deployment.class,
            "Service",
            Service.class,
            "Ingress",
            Ingress.class,
            "HorizontalPodAutoscaler",
            HorizontalPodAutoscaler.class,
            "PodDisruptionBudget",
            PodDisruptionBudget.class,
            "Job",
            Job.class,
            "CronJob",
            CronJob.class,
            "NetworkPolicy",
            NetworkPolicy.class);

    /** The chart with the least that a site has to say; the library renders no hooks, so that they are none here. */
    @BeforeAll
    static void copy() throws IOException {
        try (Stream<Path> files = Files.walk(CHART).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                Path to = chart.resolve(CHART.relativize(file));
                Files.createDirectories(to.getParent());
                Files.writeString(
                        to,
                        Files.readString(file)
                                .replaceAll("(?m)^ *helm.sh/hook.*\n", "")
                                .replaceAll("(?m)^(provider|providerAddress|contact): \"\"$", "$1: something"));
            }
        }
    }

    @Test
    void helmFindsNothingWrong() {
        LintResult lint = new Helm(chart).lint().call();
        assertEquals(
                List.of(),
                lint.getMessages().stream()
                        .filter(message -> message.startsWith("[WARNING]") || message.startsWith("[ERROR]"))
                        .toList(),
                () -> String.join("\n", lint.getMessages()));
    }

    /** An unknown or misplaced field is one that Kubernetes drops without a word. */
    @Test
    void everyFieldIsOneOfKubernetes() throws IOException {
        Set<String> kinds = new TreeSet<>();
        for (JsonNode one : rendered(
                "backup.enabled",
                "true",
                "networkPolicy.enabled",
                "true",
                "legal.configMap",
                "legal",
                "content.claim",
                "courses")) {
            kinds.add(one.get("kind").asText());
            typed(one);
        }
        assertEquals(new TreeSet<>(KINDS.keySet()), kinds);
    }

    /** An empty list of sources would be all of them (Kubernetes, NetworkPolicyIngressRule). */
    @Test
    void aPolicyWithoutSourcesLetsNobodyIn() throws IOException {
        NetworkPolicy closed = one(rendered("networkPolicy.enabled", "true"), NetworkPolicy.class);
        assertEquals(List.of(), closed.getSpec().getIngress());
        NetworkPolicy some = one(
                rendered("networkPolicy.enabled", "true", "networkPolicy.pages[0].podSelector.matchLabels.a", "b"),
                NetworkPolicy.class);
        assertEquals(1, some.getSpec().getIngress().size());
        assertEquals(1, some.getSpec().getIngress().get(0).getFrom().size());
        assertEquals(
                "http",
                some.getSpec().getIngress().get(0).getPorts().get(0).getPort().getStrVal());
    }

    @Test
    void aRollLosesNoRequest() throws IOException {
        Deployment nodes = one(rendered(), Deployment.class);
        assertEquals(
                0,
                nodes.getSpec()
                        .getStrategy()
                        .getRollingUpdate()
                        .getMaxUnavailable()
                        .getIntVal());
        var pod = nodes.getSpec().getTemplate().getSpec();
        var app = pod.getContainers().get(0);
        int pause = Integer.parseInt(
                app.getLifecycle().getPreStop().getExec().getCommand().get(1));
        String settings = Files.readString(Path.of("src/main/resources/application.properties"));
        int ends = Integer.parseInt(settings.replaceFirst("(?s).*quarkus.shutdown.timeout=(\\d+)S.*", "$1"));
        assertTrue(pod.getTerminationGracePeriodSeconds() > pause + ends, "a node is killed before it ends by itself");
        assertEquals("/q/health/ready", app.getReadinessProbe().getHttpGet().getPath());
        assertEquals(null, nodes.getSpec().getReplicas(), "what the autoscaler decides is not set again by an upgrade");
        HorizontalPodAutoscaler scale = one(rendered(), HorizontalPodAutoscaler.class);
        assertEquals(2, scale.getSpec().getMinReplicas());
        assertEquals(
                3,
                one(rendered("autoscaling.enabled", "false", "replicas", "3"), Deployment.class)
                        .getSpec()
                        .getReplicas());
    }

    /** Who breaks into a node finds no password that makes tables, and no tool. */
    @Test
    void aNodeHasNoMoreThanItNeeds() throws IOException {
        List<JsonNode> all = rendered("backup.enabled", "true");
        var node = one(all, Deployment.class).getSpec().getTemplate().getSpec();
        Set<String> secrets = node.getContainers().get(0).getEnv().stream()
                .filter(variable -> variable.getValueFrom() != null)
                .map(variable -> variable.getName())
                .collect(Collectors.toSet());
        assertEquals(
                Set.of(
                        "DAYBOOK_DATABASE_PASSWORD",
                        "DAYBOOK_CLIENT_SECRET",
                        "DAYBOOK_COOKIE_SECRET",
                        "DAYBOOK_MAIL_PASSWORD"),
                secrets);
        var job = one(all, Job.class).getSpec().getTemplate().getSpec();
        assertEquals(List.of("migrate"), job.getContainers().get(0).getArgs());
        var backup = one(all, CronJob.class)
                .getSpec()
                .getJobTemplate()
                .getSpec()
                .getTemplate()
                .getSpec();
        for (var pod : List.of(node, job, backup)) {
            assertFalse(pod.getAutomountServiceAccountToken());
            assertTrue(pod.getSecurityContext().getRunAsNonRoot());
            for (var container : pod.getContainers()) {
                assertTrue(container.getSecurityContext().getReadOnlyRootFilesystem());
                assertFalse(container.getSecurityContext().getAllowPrivilegeEscalation());
                assertEquals(
                        List.of("ALL"),
                        container.getSecurityContext().getCapabilities().getDrop());
                assertTrue(container.getResources().getLimits().containsKey("memory"));
            }
        }
    }

    @Test
    void everyServiceFindsItsNodes() throws IOException {
        List<JsonNode> all = rendered();
        Map<String, String> labels =
                one(all, Deployment.class).getSpec().getTemplate().getMetadata().getLabels();
        assertTrue(labels.entrySet()
                .containsAll(one(all, Service.class).getSpec().getSelector().entrySet()));
        assertTrue(labels.entrySet()
                .containsAll(one(all, PodDisruptionBudget.class)
                        .getSpec()
                        .getSelector()
                        .getMatchLabels()
                        .entrySet()));
        assertEquals(
                one(all, Service.class).getMetadata().getName(),
                one(all, Ingress.class)
                        .getSpec()
                        .getRules()
                        .get(0)
                        .getHttp()
                        .getPaths()
                        .get(0)
                        .getBackend()
                        .getService()
                        .getName());
    }

    @Test
    void aWrongValueIsRefusedBeforeAnythingIsChanged() {
        for (List<String> wrong : List.of(
                List.of("replicas", "0"),
                List.of("replica", "2"),
                List.of("image.digest", "latest"),
                List.of("keycloakUrl", "signin.example.org"),
                List.of("provider", ""))) {
            assertThrows(RuntimeException.class, () -> rendered(wrong.get(0), wrong.get(1)), wrong::toString);
        }
    }

    @Test
    void aDigestWinsOverATag() throws IOException {
        String digest = "sha256:" + "0a".repeat(32);
        assertEquals(
                "registry.example.org/daybook@" + digest,
                one(rendered("image.digest", digest), Deployment.class)
                        .getSpec()
                        .getTemplate()
                        .getSpec()
                        .getContainers()
                        .get(0)
                        .getImage());
    }

    /** @param values names and values in turn */
    private static List<JsonNode> rendered(String... values) throws IOException {
        TemplateCommand template = new Helm(chart).template().withName("spring").withKubeVersion("1.27.0");
        for (int at = 0; at < values.length; at += 2) {
            template.set(values[at], values[at + 1]);
        }
        List<JsonNode> found = new ArrayList<>();
        for (Object one : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(template.call())) {
            if (one != null) {
                found.add(JSON.valueToTree(one));
            }
        }
        return found;
    }

    private static <T extends HasMetadata> T one(List<JsonNode> all, Class<T> kind) throws IOException {
        List<JsonNode> found = all.stream()
                .filter(one -> KINDS.get(one.get("kind").asText()) == kind)
                .toList();
        assertEquals(1, found.size(), kind.getSimpleName());
        return kind.cast(typed(found.get(0)));
    }

    private static HasMetadata typed(JsonNode document) throws IOException {
        return STRICT.treeToValue(document, KINDS.get(document.get("kind").asText()));
    }
}
