package io.orderwright.process.effects;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The name under which this node locks tasks: the same after a restart, never shared with a living process. Each place of
 * a data folder is a file with a random name inside, held by a file lock for as long as the process lives.
 */
final class WorkerIdentity implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(WorkerIdentity.class);
    private static final int PLACES = 64;

    private final String name;
    private final @Nullable FileChannel held;

    private WorkerIdentity(String name, @Nullable FileChannel held) {
        this.name = name;
        this.held = held;
    }

    static WorkerIdentity claim(Path folder) {
        try {
            Files.createDirectories(folder);
            for (int place = 1; place <= PLACES; place++) {
                FileChannel channel = FileChannel.open(
                        folder.resolve("worker-" + place),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
                if (locked(channel)) {
                    return new WorkerIdentity(host() + "-" + randomName(channel), channel);
                }
                channel.close();
            }
        } catch (IOException e) {
            log.warn("{} cannot keep this node's name; after a restart its tasks wait for their lock", folder, e);
        }
        return new WorkerIdentity(host() + "-" + UUID.randomUUID(), null);
    }

    String name() {
        return name;
    }

    @Override
    public void close() throws IOException {
        if (held != null) {
            held.close();
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }

    /** What stands in the file, or a new random name written into it. */
    private static String randomName(FileChannel channel) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(36);
        channel.read(buffer, 0);
        if (!buffer.hasRemaining()) {
            return new String(buffer.array(), US_ASCII);
        }
        String fresh = UUID.randomUUID().toString();
        channel.write(ByteBuffer.wrap(fresh.getBytes(US_ASCII)), 0);
        channel.force(true);
        return fresh;
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "node";
        }
    }
}
