package io.orderwright.platform.intake.kinds;

import io.orderwright.platform.intake.ImportKind;
import io.orderwright.platform.intake.file.CharsetChoices;
import io.orderwright.platform.intake.file.FileFormat;
import io.orderwright.platform.intake.file.WorkbookGuard;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at a file before it is kept: a workbook must be one that may be opened, a text one that reads in one way. */
@Component
public class UploadCheck {

    private final WorkbookGuard guard;
    private final FileKinds kinds;

    UploadCheck(WorkbookGuard guard, FileKinds kinds) {
        this.guard = guard;
        this.kinds = kinds;
    }

    /**
     * @param charset of a text file, as it was chosen; absent when nobody was asked
     * @throws io.orderwright.platform.kernel.Refusal INVALID for a file that is not taken in
     */
    public void check(ImportKind kind, Path file, @Nullable String charset) throws IOException {
        if (FileFormat.of(file) == FileFormat.XLSX) {
            guard.inspect(file);
        } else {
            CharsetChoices.refuseWhatIsUnclear(
                    file,
                    kinds.of(kind).columns().stream()
                            .flatMap(column -> column.headings().stream())
                            .collect(Collectors.toSet()),
                    charset);
        }
    }
}
