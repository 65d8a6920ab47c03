package io.orderwright.desk.errors;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * A request that went wrong. Its number is told to whoever asked and stands in the log, where the cause is.
 *
 * @param number such as {@code K7RM-2XQD}
 * @param status of HTTP
 * @param path what was asked for
 * @param cause where the application itself failed
 */
record Incident(
        String number,
        int status,
        String method,
        String path,
        @Nullable Throwable cause) {

    private static final Logger log = LoggerFactory.getLogger("orderwright.incidents");
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LONGEST_PATH = 200;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The incident of a request that the container has given up; written to the log here. */
    static Incident of(HttpServletRequest request, @Nullable Throwable cause) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Incident incident = new Incident(
                newNumber(),
                isOutOfReach(cause) ? 503 : status instanceof Integer known ? known : 500,
                request.getMethod(),
                forLog(path == null ? request.getRequestURI() : path.toString()),
                cause);
        incident.write();
        return incident;
    }

    private void write() {
        if (status >= 500) {
            log.error("incident {}: {} {} answered {}", number, method, path, status, cause);
        } else {
            log.info("incident {}: {} {} answered {}", number, method, path, status);
        }
    }

    /** The database does not answer: nothing is wrong with the request, and later it will go. */
    private static boolean isOutOfReach(@Nullable Throwable cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof DataAccessResourceFailureException
                    || at instanceof CannotCreateTransactionException
                    || at instanceof QueryTimeoutException) {
                return true;
            }
        }
        return false;
    }

    private static String newNumber() {
        StringBuilder number = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            number.append(i == 4 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return number.toString();
    }

    /** A path comes from outside: nothing in it may start a new line in the log. */
    private static String forLog(String path) {
        String plain = path.replaceAll("[^\\p{L}\\p{N}/._~%:;,=@+-]", "?");
        return plain.length() > LONGEST_PATH ? plain.substring(0, LONGEST_PATH) : plain;
    }
}
