package io.orderwright.platform.intake;

import io.orderwright.platform.ground.text.PlainText;
import io.orderwright.platform.intake.file.Heading;
import io.orderwright.platform.intake.kinds.FileKinds;
import io.orderwright.platform.intake.rows.Column;
import io.orderwright.platform.intake.store.ImportJobs;
import io.orderwright.platform.kernel.Refusal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What headings of other systems mean, as people said it once: kept for each kind of file, for everybody. */
@Service
@Transactional
public class HeadingMeanings {

    private static final int LONGEST = 100;

    private final ImportJobs jobs;
    private final FileKinds kinds;
    private final ImportRights rights;

    HeadingMeanings(ImportJobs jobs, FileKinds kinds, ImportRights rights) {
        this.jobs = jobs;
        this.kinds = kinds;
        this.rights = rights;
    }

    /** Names of the columns of a kind, in its order. */
    public List<String> columns(ImportKind kind) {
        return kinds.of(kind).columns().stream().map(Column::name).toList();
    }

    /**
     * By heading, in small letters.
     *
     * @throws Refusal FORBIDDEN for a kind that the person may not import
     */
    public Map<String, String> of(ImportKind kind) {
        rights.require(kind);
        return jobs.headings(kind);
    }

    /**
     * From now on these headings mean these columns; a column of "" takes a meaning away again. What is not named stays.
     *
     * @throws Refusal FORBIDDEN for a kind that the person may not import; INVALID for a column that the kind does not
     *     have, and for a heading that is none or means a column already
     */
    public Map<String, String> keep(ImportKind kind, Map<String, String> said) {
        rights.require(kind);
        List<Column> columns = kinds.of(kind).columns();
        said.forEach((heading, column) -> {
            String normal = Heading.normal(heading);
            if (normal.isBlank() || normal.length() > LONGEST || !PlainText.isPlain(heading)) {
                throw Refusal.invalid("heading", "intake.mapping.heading", heading.strip(), LONGEST);
            }
            if (columns.stream().anyMatch(one -> one.headings().contains(normal))) {
                throw Refusal.invalid("heading", "intake.mapping.known", heading);
            }
            if (!column.isEmpty()
                    && columns.stream().noneMatch(one -> one.name().equals(column))) {
                throw Refusal.invalid("column", "intake.mapping.column", column, String.join(", ", columns(kind)));
            }
            jobs.keepHeading(kind, normal, column, rights.user());
        });
        return jobs.headings(kind);
    }
}
