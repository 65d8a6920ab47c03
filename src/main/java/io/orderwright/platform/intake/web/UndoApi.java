package io.orderwright.platform.intake.web;

import io.orderwright.platform.ground.VersionOf;
import io.orderwright.platform.intake.ErrorTexts;
import io.orderwright.platform.intake.ImportJob;
import io.orderwright.platform.intake.ImportSet;
import io.orderwright.platform.intake.undo.UndoImports;
import io.orderwright.platform.intake.undo.UndoReport;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Taking imports back. */
@RestController
@RequestMapping("/api/v1")
class UndoApi {

    private final UndoImports undo;
    private final ErrorTexts texts;

    UndoApi(UndoImports undo, ErrorTexts texts) {
        this.undo = undo;
        this.texts = texts;
    }

    /**
     * What taking back does.
     *
     * @param possible whether nothing stands against it
     * @param removed records that were not there before, and are no more afterwards
     * @param restored records that are again as they were
     * @param standing how much stands against it in all
     * @param obstacles the first part of it
     */
    record UndoForecast(
            boolean possible, long removed, long restored, long standing, List<StandingObstacle> obstacles) {}

    /**
     * What stands against it.
     *
     * @param importId the import that brought the record
     * @param record its key; empty where it is about the whole import
     */
    record StandingObstacle(long importId, String record, String code, String message) {}

    @GetMapping("/imports/{id:\\d+}/undo")
    @VersionOf(
            table = "import_job",
            key = "id",
            variables = "id",
            columns = {"id", "state", "end_asked"})
    @Tag(name = "Imports")
    @Operation(
            summary = "What taking an import back would do, and what stands against it",
            description = "Nothing is changed. The ETag may be sent back as If-Match with the POST.")
    UndoForecast preview(@PathVariable long id, @Parameter(hidden = true) Locale locale) {
        return forecast(undo.preview(id), locale);
    }

    @PostMapping("/imports/{id:\\d+}/undo")
    @VersionOf(
            table = "import_job",
            key = "id",
            variables = "id",
            columns = {"id", "state", "end_asked"})
    @Tag(name = "Imports")
    @Operation(
            summary = "Take an import back",
            description =
                    "Records that it brought are removed, those that it changed are as they were: all of them, or none. "
                            + "409 when something stands against it, which GET tells record by record. One that was taken back "
                            + "already stays as it is.")
    ImportJob undo(@PathVariable long id) {
        return undo.undo(id);
    }

    @GetMapping("/openings/{id:\\d+}/undo")
    @VersionOf(
            table = "import_set_file join import_job on import_job.id = import_set_file.import_id",
            key = "set_id",
            variables = "id",
            columns = {"import_id", "state", "end_asked"})
    @Tag(name = "Openings")
    @Operation(
            summary = "What taking a set of files back would do, and what stands against it",
            description = "Nothing is changed. The ETag may be sent back as If-Match with the POST.")
    UndoForecast previewSet(@PathVariable long id, @Parameter(hidden = true) Locale locale) {
        return forecast(undo.previewSet(id), locale);
    }

    @PostMapping("/openings/{id:\\d+}/undo")
    @VersionOf(
            table = "import_set_file join import_job on import_job.id = import_set_file.import_id",
            key = "set_id",
            variables = "id",
            columns = {"import_id", "state", "end_asked"})
    @Tag(name = "Openings")
    @Operation(
            summary = "Take a set of files back",
            description = "All its files, the last first, or none; as with a single import.")
    ImportSet undoSet(@PathVariable long id) {
        return undo.undoSet(id);
    }

    private UndoForecast forecast(UndoReport report, Locale locale) {
        return new UndoForecast(
                report.possible(),
                report.removed(),
                report.restored(),
                report.standing(),
                report.obstacles().stream()
                        .map(one -> new StandingObstacle(
                                one.importId(), one.record(), one.why().code(), texts.of(one.why(), locale)))
                        .toList());
    }
}
