package io.orderwright.platform.intake.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Uploaded files in the database, in pieces of a megabyte: whichever node checks a file finds it, and no file fills the memory. */
@Repository
public class FileContents {

    private static final int PIECE = 1 << 20;

    private final JdbcTemplate jdbc;

    FileContents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void store(long importId, Path file) throws IOException {
        byte[] piece = new byte[PIECE];
        try (InputStream in = Files.newInputStream(file)) {
            int no = 0;
            for (int read = in.readNBytes(piece, 0, PIECE); read > 0; read = in.readNBytes(piece, 0, PIECE)) {
                byte[] bytes = read == PIECE ? piece : Arrays.copyOf(piece, read);
                jdbc.update(
                        "insert into import_content (import_id, no, bytes) values (?, ?, ?)", importId, no++, bytes);
            }
        }
    }

    public void copyTo(long importId, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int no = 0; ; no++) {
                var piece = jdbc.queryForList(
                        "select bytes from import_content where import_id = ? and no = ?", byte[].class, importId, no);
                if (piece.isEmpty()) {
                    return;
                }
                out.write(piece.get(0));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    public void drop(long importId) {
        jdbc.update("delete from import_content where import_id = ?", importId);
    }
}
