package app.daybook.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** A mail server that takes everything, and what it was given. */
final class Mailbox implements AutoCloseable {

    /** Longer than another node waits before it takes over the work of one that is lost. */
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private static final String SUBJECT = "Your certificate";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    Mailbox() {
        server.start();
    }

    /** What a node is told that sends its mail here, at any hour. */
    Map<String, String> environment() {
        return Map.of(
                "DAYBOOK_MAIL",
                "true",
                "DAYBOOK_MAIL_HOST",
                "127.0.0.1",
                "DAYBOOK_MAIL_PORT",
                Integer.toString(server.getSmtp().getPort()),
                "DAYBOOK_MAIL_FROM",
                "daybook@example.org",
                "DAYBOOK_MAIL_STARTTLS",
                "false",
                "DAYBOOK_MAIL_QUIET_FROM",
                "00:00",
                "DAYBOOK_MAIL_QUIET_UNTIL",
                "00:00");
    }

    /** Waits until each has heard of a certificate; answers who has not, or has twice. */
    List<String> notOnce(List<String> addresses) throws InterruptedException, MessagingException {
        Instant end = Instant.now().plus(PATIENCE);
        while (told().size() < addresses.size() && Instant.now().isBefore(end)) {
            Thread.sleep(500);
        }
        List<String> told = told();
        List<String> wrong = new ArrayList<>();
        for (String address : addresses) {
            long times = told.stream().filter(address::equals).count();
            if (times != 1) {
                wrong.add(address + " was told " + times + " times of a certificate");
            }
        }
        return wrong;
    }

    private List<String> told() throws MessagingException {
        List<String> told = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            if (message.getSubject().startsWith(SUBJECT)) {
                Arrays.stream(message.getRecipients(Message.RecipientType.TO))
                        .map(to -> ((InternetAddress) to).getAddress())
                        .forEach(told::add);
            }
        }
        return told;
    }

    @Override
    public void close() {
        server.stop();
    }
}
