package io.orderwright.owners.diagrams;

import io.orderwright.owners.diagrams.ports.DiagramFile;
import io.orderwright.platform.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;

/** Files of a diagram on their way in and out. */
public final class BroughtFiles {

    private BroughtFiles() {}

    /**
     * Those that were chosen; a field in which nothing was chosen brings none.
     *
     * @throws Refusal INVALID for one that is larger than any diagram, and for more than a process needs
     */
    public static List<DiagramFile> of(List<MultipartFile> parts) {
        List<MultipartFile> chosen =
                parts.stream().filter(part -> !part.isEmpty()).toList();
        // Before any of them is read: they come from outside.
        UploadedDiagram.refuseTooMuch(
                chosen.size(), chosen.stream().mapToLong(MultipartFile::getSize).sum());
        return chosen.stream().map(BroughtFiles::file).toList();
    }

    private static DiagramFile file(MultipartFile part) {
        String name = UploadedDiagram.plainName(Objects.requireNonNullElse(part.getOriginalFilename(), ""));
        try (InputStream content = part.getInputStream()) {
            byte[] read = content.readNBytes(UploadedDiagram.LARGEST + 1);
            if (read.length > UploadedDiagram.LARGEST) {
                throw Refusal.invalid("file", "diagrams.file-size", name, UploadedDiagram.LARGEST / 1024 / 1024);
            }
            return new DiagramFile(name, read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To be kept by whoever asks, never to be shown: it came from outside. */
    public static ResponseEntity<byte[]> toKeep(DiagramFile file) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file.content());
    }
}
