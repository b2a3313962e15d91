package app.daybook.mail;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

import app.daybook.learner.Mailbox;

/** Gives letters to a mail server (RFC 5321, RFC 6409), several over one connection, within bounds of time. */
final class SmtpCarrier implements Carrier {

    private static final int CLOSING = 421;
    private static final int PERMANENT = 500;
    private static final int SAID = 200;

    /** Of policy and not of the address (RFC 3463, section 3.8): it is we who are not let in. */
    private static final Pattern POLICY = Pattern.compile("\\b5\\.7\\.\\d");

    private final MailServer server;
    private final Clock clock;

    SmtpCarrier(MailServer server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    @Override
    public Trip open() {
        BoundedSockets sockets = new BoundedSockets();
        Session session = Session.getInstance(properties(sockets));
        try {
            Transport transport = session.getTransport("smtp");
            return sockets.within(server.messageWithin(), () -> {
                transport.connect(
                        server.host(),
                        server.port(),
                        server.user().orElse(null),
                        server.password().orElse(null));
                return new Way(session, transport, sockets);
            });
        } catch (MessagingException e) {
            throw new MailServerAway(words(e), e);
        }
    }

    private Properties properties(BoundedSockets sockets) {
        Properties all = new Properties();
        all.put("mail.smtp.socketFactory", sockets);
        all.put("mail.smtp.socketFactory.fallback", "false");
        all.put(
                "mail.smtp.connectiontimeout",
                String.valueOf(server.connectWithin().toMillis()));
        all.put("mail.smtp.timeout", String.valueOf(server.answerWithin().toMillis()));
        all.put("mail.smtp.writetimeout", String.valueOf(server.answerWithin().toMillis()));
        all.put("mail.smtp.auth", String.valueOf(server.user().isPresent()));
        all.put("mail.smtp.starttls.enable", String.valueOf(server.starttls()));
        all.put("mail.smtp.starttls.required", String.valueOf(server.starttls()));
        all.put("mail.smtp.ssl.checkserveridentity", "true");
        all.put("mail.smtp.localhost", server.from().host());
        all.put("mail.smtp.from", server.from().text());
        all.put("mail.smtp.quitwait", "false");
        return all;
    }

    private final class Way implements Trip {

        private final Session session;
        private final Transport transport;
        private final BoundedSockets sockets;
        private boolean doubtful;

        Way(Session session, Transport transport, BoundedSockets sockets) {
            this.session = session;
            this.transport = transport;
            this.sockets = sockets;
        }

        @Override
        public Answer carry(Letter letter) {
            try {
                return sockets.within(server.messageWithin(), () -> send(letter));
            } catch (MessagingException e) {
                doubtful = true;
                return answer(e);
            }
        }

        private Answer send(Letter letter) throws MessagingException {
            if (doubtful && !transport.isConnected()) {
                throw new MailServerAway("The server has hung up.", null);
            }
            MimeMessage message = message(session, letter);
            transport.sendMessage(message, message.getAllRecipients());
            return Answer.TAKEN;
        }

        @Override
        public void close() {
            try {
                sockets.within(server.answerWithin(), () -> {
                    transport.close();
                    return null;
                });
            } catch (MessagingException e) {
                // Everything was said; who hangs up first does not matter
            }
        }
    }

    MimeMessage message(Session session, Letter letter) throws MessagingException {
        String id = "<" + letter.token() + "@" + server.from().host() + ">";
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        message.setFrom(address(server.from(), server.sender()));
        message.setRecipient(Message.RecipientType.TO, address(letter.to(), letter.name()));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        if (letter.stop().isPresent()) {
            message.setHeader("List-Unsubscribe", "<" + letter.stop().get() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), StandardCharsets.UTF_8.name(), "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(letter.html(), StandardCharsets.UTF_8.name(), "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        message.saveChanges();
        return message;
    }

    private static InternetAddress address(Mailbox box, String name) {
        try {
            return new InternetAddress(box.text(), name, StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java has UTF-8", e);
        }
    }

    /**
     * What the server's answer means.
     *
     * @throws MailServerAway if it is none, or about us and not about the letter
     */
    private static Answer answer(MessagingException e) {
        Optional<SMTPAddressFailedException> address = in(e, SMTPAddressFailedException.class);
        if (address.isPresent()) {
            int code = address.get().getReturnCode();
            String words = words(address.get());
            if (code == CLOSING) {
                throw new MailServerAway(words, e);
            }
            boolean gone = code >= PERMANENT && !POLICY.matcher(words).find();
            return new Answer(gone ? Outcome.ADDRESS_REFUSED : Outcome.PUT_OFF, words);
        }
        SMTPSendFailedException said = in(e, SMTPSendFailedException.class)
                .filter(one -> one.getReturnCode() >= SAID && one.getReturnCode() != CLOSING)
                .filter(one -> one.getCommand() == null || !one.getCommand().startsWith("MAIL"))
                .orElseThrow(() -> new MailServerAway(words(e), e));
        return new Answer(said.getReturnCode() >= PERMANENT ? Outcome.REFUSED : Outcome.PUT_OFF, words(said));
    }

    private static <T extends Exception> Optional<T> in(MessagingException e, Class<T> kind) {
        for (Exception one = e; one != null; one = next(one)) {
            if (kind.isInstance(one)) {
                return Optional.of(kind.cast(one));
            }
        }
        return Optional.empty();
    }

    private static Exception next(Exception e) {
        return e instanceof MessagingException chained ? chained.getNextException() : null;
    }

    /** Of the first exception that says something, or of what went wrong below it. */
    private static String words(MessagingException e) {
        Optional<IOException> below = in(e, IOException.class);
        String words = below.map(io -> io.getClass().getSimpleName() + ": " + io.getMessage())
                .orElse(String.valueOf(e.getMessage()));
        return words.replaceAll("\\s+", " ").strip();
    }
}
