package io.orderwright.sales.comments;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.comments.domain.FileRules;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to write about an order.
 *
 * @param text as typed; {@code @login} mentions a colleague
 */
public record WriteComment(String orderNumber, String text, List<UploadedFile> files) {

    /**
     * A file as it came.
     *
     * @param name as the sender calls it; a path before it is dropped
     */
    public record UploadedFile(String name, byte[] content) {

        /** Where a file can be read from. */
        public interface Source {
            InputStream open() throws IOException;
        }

        /**
         * Reads a file, but no large one.
         *
         * @throws Refusal INVALID when it is larger than may be
         */
        public static UploadedFile read(@Nullable String name, long size, Source source) throws IOException {
            String called = Objects.requireNonNullElse(name, "");
            FileRules.checkSize(called, size);
            try (InputStream content = source.open()) {
                return new UploadedFile(called, content.readNBytes(FileRules.LARGEST + 1));
            }
        }
    }
}
