package io.orderwright.platform.ground.text;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** A message in the log's layout. */
public final class LogMessage extends ClassicConverter {

    @Override
    public String convert(ILoggingEvent event) {
        String message = String.valueOf(event.getFormattedMessage());
        return isOwn(event.getLoggerName()) ? message : LogText.line(message);
    }

    /** Reports of a start that failed, and the demo's welcome: of several lines, and with nothing from outside in them. */
    private static boolean isOwn(String logger) {
        return logger.startsWith("org.springframework.boot.diagnostics.") || logger.startsWith("io.orderwright.demo.");
    }
}
