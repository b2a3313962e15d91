package app.daybook.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import org.jboss.logging.Logger;

import app.daybook.course.Course;
import app.daybook.publishing.Catalogue;
import app.daybook.web.WebSettings;

/**
 * What is done about mail in the background, each thing by one node at a time: db-scheduler sees to it in the database,
 * and gives what a lost node was doing to another. One node sends at a time, over one connection: mail servers want it no
 * other way, and a row for each message in the library's table besides our own would say the same thing twice.
 */
@Singleton
class MailJobs {

    private static final Logger LOG = Logger.getLogger(MailJobs.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
    private static final Duration DAYS_EVERY = Duration.ofMinutes(10);
    private static final Duration TIDY_EVERY = Duration.ofHours(6);

    /** A node that is silent for four of these is lost. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private static final int MISSED_HEARTBEATS = 4;

    /** Longer than any day, silence or week is told about, or it would be told again. */
    private static final Duration KEPT = Duration.ofDays(60);

    private static final int DEAD_IN_KEPT = 5;
    private static final Duration SHUTDOWN = Duration.ofSeconds(8);
    private static final Backoff AWAY = new Backoff(Duration.ofSeconds(10), Duration.ofMinutes(10));

    private final DataSource database;
    private final MailSettings settings;
    private final WebSettings site;
    private final Outbox outbox;
    private final LetterWriter writer;
    private final MailOfTheDay days;
    private final Catalogue catalogue;
    private final Clock clock;
    private Scheduler scheduler;

    MailJobs(
            DataSource database,
            MailSettings settings,
            WebSettings site,
            Outbox outbox,
            LetterWriter writer,
            MailOfTheDay days,
            Catalogue catalogue,
            Clock clock) {
        this.database = database;
        this.settings = settings;
        this.site = site;
        this.outbox = outbox;
        this.writer = writer;
        this.days = days;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        if (settings.isOn() && settings.deliver()) {
            Carrier carrier = settings.send()
                    ? new SmtpCarrier(MailServer.of(settings, site.provider()), clock)
                    : new ShowingCarrier(outbox);
            scheduler = scheduler(delivery(carrier), LOOK_EVERY);
            scheduler.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (scheduler != null) {
            scheduler.stop();
        }
    }

    Delivery delivery(Carrier carrier) {
        return new Delivery(
                outbox, carrier, writer, settings.quiet(), Duration.ofDays(settings.giveUpAfterDays()), clock);
    }

    /** @param lookEvery how often the outbox is looked at */
    Scheduler scheduler(Delivery delivery, Duration lookEvery) {
        return Scheduler.create(database)
                .startTasks(deliver(delivery, lookEvery), ofTheDay(), tidy())
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .threads(2)
                .pollingInterval(lookEvery)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(SHUTDOWN)
                .failureLogging(LogLevel.OFF, false)
                .build();
    }

    private RecurringTask<Void> deliver(Delivery delivery, Duration lookEvery) {
        return Tasks.recurring("mail-delivery", FixedDelay.of(lookEvery))
                .onFailure((complete, operations) -> {
                    Duration wait = AWAY.after(complete.getExecution().consecutiveFailures + 1);
                    String why = complete.getCause().map(Throwable::getMessage).orElse("");
                    LOG.warnf("Mail cannot be sent and waits (%s); the next try is in %d s", why, wait.toSeconds());
                    operations.reschedule(complete, complete.getTimeDone().plus(wait));
                })
                .execute((task, context) ->
                        delivery.round(() -> !context.getSchedulerState().isShuttingDown()));
    }

    private RecurringTask<Void> ofTheDay() {
        return Tasks.recurring("mail-of-the-day", FixedDelay.of(DAYS_EVERY))
                .execute((task, context) -> catalogue.courses().forEach(this::queueDays));
    }

    /** One course keeps no other from being told of. */
    private void queueDays(Course course) {
        try {
            days.queue(course);
        } catch (RuntimeException e) {
            LOG.errorf(e, "What is to be told today of %s could not be queued; it is tried again", course.id());
        }
    }

    private RecurringTask<Void> tidy() {
        return Tasks.recurring("mail-tidying", FixedDelay.of(TIDY_EVERY))
                .execute(
                        (task, context) -> outbox.forget(clock.instant().minus(KEPT), KEPT.multipliedBy(DEAD_IN_KEPT)));
    }
}
