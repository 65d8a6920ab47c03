package io.orderwright.platform.intake.kinds;

import io.orderwright.platform.intake.ImportKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** All kinds of files there are. */
@Component
public class FileKinds {

    private final Map<ImportKind, FileKind<?>> kinds = new EnumMap<>(ImportKind.class);

    FileKinds(List<FileKind<?>> all) {
        all.forEach(kind -> kinds.put(kind.kind(), kind));
    }

    public FileKind<?> of(ImportKind kind) {
        return Objects.requireNonNull(kinds.get(kind));
    }
}
