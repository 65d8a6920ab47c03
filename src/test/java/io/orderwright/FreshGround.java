package io.orderwright;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.springframework.util.FileSystemUtils;

/**
 * The ground on which all tests of a run stand: an empty data folder, and a port for the partner sandbox that nobody
 * else on this machine uses.
 */
public class FreshGround implements LauncherSessionListener {

    /** The application's property that is set; a value from outside stays. */
    public static final String SANDBOX_PORT = "orderwright.sandbox.port";

    /** Where everything is kept that the tests of this process write; another process of the same run has another. */
    public static final Path DATA = Path.of("target", "test-data-" + System.getProperty("test.fork", "0"));

    private static boolean laid;

    @Override
    public synchronized void launcherSessionOpened(LauncherSession session) {
        if (!laid) {
            lay();
            laid = true;
        }
    }

    private static void lay() {
        try {
            FileSystemUtils.deleteRecursively(DATA);
            System.setProperty("orderwright.data", DATA.toString());
            if (System.getProperty(SANDBOX_PORT) == null) {
                System.setProperty(SANDBOX_PORT, String.valueOf(freePort()));
            }
            // A machine that does three things at once, or nothing for a while, is no fault of what is tested.
            Awaitility.setDefaultTimeout(Duration.ofSeconds(90));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
