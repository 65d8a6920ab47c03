package io.orderwright.platform.intake.upload;

import io.orderwright.platform.intake.FileIntake.IncomingFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Files of a form, on disk until they are taken in. */
public final class UploadedFiles implements AutoCloseable {

    private final @Nullable String charset;
    private final List<Path> stored = new ArrayList<>();

    /** @param charset of those that are text; absent or blank to have it recognised */
    public UploadedFiles(@Nullable String charset) {
        this.charset = charset;
    }

    /** A form with an empty field for files sends one without a name and content: it is none. */
    public List<IncomingFile> store(List<MultipartFile> files) throws IOException {
        List<IncomingFile> uploaded = new ArrayList<>(files.size());
        for (MultipartFile file : files) {
            if (!file.isEmpty() || !named(file).isEmpty()) {
                uploaded.add(store(file));
            }
        }
        return uploaded;
    }

    public IncomingFile store(MultipartFile file) throws IOException {
        Path path = Files.createTempFile("upload-", ".tmp");
        stored.add(path);
        file.transferTo(path);
        return new IncomingFile(named(file), path, charset);
    }

    private static String named(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }

    @Override
    public void close() throws IOException {
        for (Path path : stored) {
            Files.deleteIfExists(path);
        }
    }
}
