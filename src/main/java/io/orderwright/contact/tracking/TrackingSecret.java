package io.orderwright.contact.tracking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** Where the secret comes from that signs tracking links: the configuration, else a file of the data folder. */
final class TrackingSecret {

    private static final int SHORTEST = 32;
    private static final String FILE = "tracking.secret";

    private TrackingSecret() {}

    static byte[] of(String configured, Path dataFolder) {
        String secret = configured.isBlank() ? fromFile(dataFolder) : configured.trim();
        if (secret.length() < SHORTEST) {
            throw new IllegalStateException("The secret of tracking links (orderwright.track.secret, or " + FILE
                    + " in the data folder) has fewer than " + SHORTEST + " characters");
        }
        return secret.getBytes(StandardCharsets.UTF_8);
    }

    /** Made at the first start; whoever is the first of several writes it, the others read it. */
    private static String fromFile(Path dataFolder) {
        Path file = dataFolder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                write(file);
            }
            return Files.readString(file).trim();
        } catch (IOException e) {
            throw new UncheckedIOException("The secret of tracking links cannot be kept in " + file, e);
        }
    }

    private static void write(Path file) throws IOException {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), FILE, ".new", onlyOwner());
        try {
            Files.writeString(draft, HexFormat.of().formatHex(random));
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException another) {
            // the other one's holds
        } finally {
            Files.delete(draft);
        }
    }

    private static FileAttribute<?>[] onlyOwner() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE))
                }
                : new FileAttribute<?>[0];
    }
}
