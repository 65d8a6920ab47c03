package io.orderwright.platform.intake.web;

import io.orderwright.platform.intake.FileIntake.Uploaded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Files of a form, on disk until they are taken in. */
final class UploadedFiles implements AutoCloseable {

    private final @Nullable String charset;
    private final List<Path> stored = new ArrayList<>();

    UploadedFiles(@Nullable String charset) {
        this.charset = charset;
    }

    List<Uploaded> store(List<MultipartFile> files) throws IOException {
        List<Uploaded> uploaded = new ArrayList<>(files.size());
        for (MultipartFile file : files) {
            Path path = Files.createTempFile("upload-", ".tmp");
            stored.add(path);
            file.transferTo(path);
            uploaded.add(new Uploaded(Objects.requireNonNullElse(file.getOriginalFilename(), ""), path, charset));
        }
        return uploaded;
    }

    @Override
    public void close() throws IOException {
        for (Path path : stored) {
            Files.deleteIfExists(path);
        }
    }
}
