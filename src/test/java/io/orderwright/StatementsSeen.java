package io.orderwright;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** The statements that work of a test sends to the database, as the log of Hibernate and Spring tells them. */
public final class StatementsSeen {

    private static final List<String> TELLERS =
            List.of("org.hibernate.SQL", "org.springframework.jdbc.core.JdbcTemplate");

    /** The other line of a query of which the statement itself is told, too. */
    private static final String TWICE = "Executing prepared SQL query";

    private StatementsSeen() {}

    /** Those of this thread. */
    public static List<String> of(Runnable work) {
        String own = Thread.currentThread().getName();
        return of(work, event -> event.getThreadName().equals(own));
    }

    /** Those that are meant: others work at the same time. */
    public static List<String> of(Runnable work, Predicate<ILoggingEvent> meant) {
        ListAppender<ILoggingEvent> told = new ListAppender<>();
        told.start();
        loggers().forEach(logger -> {
            logger.setLevel(Level.DEBUG);
            logger.addAppender(told);
        });
        try {
            work.run();
        } finally {
            loggers().forEach(logger -> {
                logger.setLevel(null);
                logger.detachAppender(told);
            });
        }
        return List.copyOf(told.list).stream()
                .filter(meant)
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> !message.startsWith(TWICE))
                .toList();
    }

    private static Stream<Logger> loggers() {
        return TELLERS.stream().map(name -> (Logger) LoggerFactory.getLogger(name));
    }
}
