package io.orderwright.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.BiConsumer;

/**
 * What the partners received, one JSON line per delivery, appended before the answer goes out. The operating system has
 * the line once {@code write} returned, so it survives the death of the process. A line cut off by a crash is removed.
 */
final class Journal implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final FileChannel channel;
    private long end;

    /** @param known is told every delivery that the file holds, and where it stands */
    Journal(Path folder, BiConsumer<Delivery, Long> known) {
        try {
            Files.createDirectories(folder);
            this.file = folder.resolve("received.jsonl");
            this.channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            this.end = replay(known);
            channel.truncate(end);
        } catch (IOException e) {
            throw new UncheckedIOException("The journal in " + folder + " cannot be opened", e);
        }
    }

    /** Appends the delivery and returns where it stands. */
    synchronized long append(Delivery delivery) {
        try {
            byte[] line = (JSON.writeValueAsString(delivery) + "\n").getBytes(StandardCharsets.UTF_8);
            ByteBuffer bytes = ByteBuffer.wrap(line);
            while (bytes.hasRemaining()) {
                channel.write(bytes, end + bytes.position());
            }
            long at = end;
            end += line.length;
            return at;
        } catch (IOException e) {
            throw new UncheckedIOException("The journal cannot be written", e);
        }
    }

    /** The delivery that stands there. */
    Delivery at(long position) {
        try {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            ByteBuffer chunk = ByteBuffer.allocate(4096);
            for (long from = position; channel.read(chunk, from) > 0; from += chunk.capacity()) {
                for (int i = 0; i < chunk.position(); i++) {
                    if (chunk.get(i) == '\n') {
                        return JSON.readValue(line.toByteArray(), Delivery.class);
                    }
                    line.write(chunk.get(i));
                }
                chunk.clear();
            }
            throw new IOException("No whole line at " + position);
        } catch (IOException e) {
            throw new UncheckedIOException("The journal cannot be read", e);
        }
    }

    synchronized void clear() {
        try {
            channel.truncate(0);
            end = 0;
        } catch (IOException e) {
            throw new UncheckedIOException("The journal cannot be emptied", e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The journal cannot be closed", e);
        }
    }

    /** Returns the end of the last whole line. */
    private long replay(BiConsumer<Delivery, Long> known) throws IOException {
        long position = 0;
        try (var lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            long size = channel.size();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                long next = position + line.length() + 1;
                if (next > size) {
                    break;
                }
                known.accept(JSON.readValue(utf8(line), Delivery.class), position);
                position = next;
            }
        }
        return position;
    }

    /** A line read one character per byte, as the text that it is. */
    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
