package app.daybook.authoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import app.daybook.course.AccreditorProfile;
import app.daybook.course.AccreditorProfile.CeBroker;
import app.daybook.course.AccreditorProfile.Requirement;
import app.daybook.course.CeHours;
import app.daybook.markdown.Findings;

/** Reads {@code accreditors/*.yaml}: what bodies have approved. A course without these files claims no approval. */
final class AccreditorReader {

    private static final String FOLDER = "accreditors/";
    private static final String ENDING = ".yaml";

    private final CourseFiles files;
    private final Findings findings;

    AccreditorReader(CourseFiles files, Findings findings) {
        this.files = files;
        this.findings = findings;
    }

    /**
     * @param supported CE hours that the written content supports
     */
    List<AccreditorProfile> read(BigDecimal supported) {
        List<AccreditorProfile> profiles = new ArrayList<>();
        for (String name : files.names(FOLDER + ".*")) {
            String id = name.substring(FOLDER.length()).replace(ENDING, "");
            if (!name.endsWith(ENDING) || !id.matches("[a-z][a-z0-9-]*")) {
                findings.error(name, 1, "accreditor", "Name the file like florida-board.yaml: small letters, hyphens.");
                continue;
            }
            files.text(name, findings)
                    .flatMap(text -> profile(id, YamlMap.parse(name, text, 1, findings), name, supported))
                    .ifPresent(profiles::add);
        }
        return List.copyOf(profiles);
    }

    private Optional<AccreditorProfile> profile(String id, YamlMap yaml, String file, BigDecimal supported) {
        Set<Requirement> requires = EnumSet.noneOf(Requirement.class);
        for (String text : yaml.texts("requires")) {
            yaml.value("requires", text, "any of " + known(), Requirement::parse)
                    .ifPresent(requires::add);
        }
        Optional<String> providerNumber = required(yaml, file, requires, Requirement.PROVIDER_NUMBER);
        Optional<String> courseNumber = required(yaml, file, requires, Requirement.COURSE_NUMBER);
        Optional<String> attestation = yaml.optionalText("attestation").filter(text -> !text.isBlank());
        if (attestation.isPresent() != requires.contains(Requirement.ATTESTATION)) {
            findings.error(
                    file,
                    yaml.lineOf("attestation"),
                    "accreditor",
                    "\"attestation\" and \"requires: [attestation]\" belong together: add the one that is missing.");
        }
        Optional<BigDecimal> hours =
                yaml.value("hours", yaml.text("hours"), "a number above 0 such as 5 or 5.5", AccreditorReader::hours);
        if (hours.isPresent() && hours.get().compareTo(supported) > 0) {
            findings.error(
                    file,
                    yaml.lineOf("hours"),
                    "accreditor-hours",
                    hours.get().toPlainString() + " hours are more than the " + supported
                            + " that the course's texts support (" + CeHours.WORDS_PER_HOUR
                            + " words = 1); lower them or write more.");
        }
        Optional<LocalDate> from = yaml.value("from", yaml.text("from"), "a day such as 2026-01-31", LocalDate::parse);
        Optional<LocalDate> until = yaml.optionalText("until")
                .flatMap(text -> yaml.value("until", text, "a day such as 2027-01-31", LocalDate::parse));
        var profile = new AccreditorProfile(
                id,
                yaml.printed("body", 100),
                yaml.printed("wording", 250),
                providerNumber,
                courseNumber,
                yaml.printed("title", 200),
                yaml.printed("delivery", 60),
                hours.orElse(BigDecimal.ZERO),
                yaml.printed("unit", 20),
                Set.copyOf(requires),
                attestation,
                yaml.number("retention-years", 1, 99, 1),
                from.orElse(LocalDate.MIN),
                until,
                ceBroker(yaml));
        yaml.text("retention-years");
        yaml.refuseUnknownKeys();
        return Optional.of(profile);
    }

    /** A number of the body; where it is asked for and not there yet, nothing is issued under the profile. */
    private Optional<String> required(YamlMap yaml, String file, Set<Requirement> requires, Requirement number) {
        Optional<String> text = yaml.optionalText(number.key()).filter(value -> !value.isBlank());
        if (text.isEmpty() && requires.contains(number)) {
            findings.warning(
                    file,
                    yaml.lineOf("requires"),
                    1,
                    "accreditor-number",
                    "\"" + number.key() + "\" is required and missing: no certificate is issued under this profile"
                            + " until you add it.");
        }
        return text;
    }

    private Optional<CeBroker> ceBroker(YamlMap yaml) {
        if (!yaml.has("ce-broker")) {
            return Optional.empty();
        }
        YamlMap broker = yaml.map("ce-broker");
        CeBroker read = new CeBroker(
                broker.text("provider"),
                broker.text("course"),
                broker.value("state", broker.text("state"), "two capital letters such as FL", AccreditorReader::state)
                        .orElse(""),
                broker.text("profession"));
        broker.refuseUnknownKeys();
        return Optional.of(read);
    }

    private static BigDecimal hours(String text) {
        BigDecimal hours = new BigDecimal(text);
        if (hours.signum() <= 0 || hours.scale() > 2 || hours.precision() > 6) {
            throw new IllegalArgumentException();
        }
        return hours;
    }

    private static String state(String text) {
        if (!text.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException();
        }
        return text;
    }

    private static String known() {
        return String.join(
                ", ",
                EnumSet.allOf(Requirement.class).stream().map(Requirement::key).toList());
    }
}
