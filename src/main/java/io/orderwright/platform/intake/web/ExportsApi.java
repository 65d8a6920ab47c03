package io.orderwright.platform.intake.web;

import io.orderwright.platform.intake.ImportKind;
import io.orderwright.platform.intake.kinds.FileKind;
import io.orderwright.platform.intake.kinds.FileKinds;
import io.orderwright.platform.intake.rows.KnownRecords;
import io.orderwright.platform.kernel.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is known, as the file that would bring it in. Workbooks only: their cells are texts, which no program takes for formulas. */
@RestController
@RequestMapping("/api/v1/exports")
@Tag(name = "Imports")
class ExportsApi {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** A sheet has room for so many rows. */
    private static final int MOST_ROWS = 1_048_575;

    private final FileKinds kinds;

    ExportsApi(FileKinds kinds) {
        this.kinds = kinds;
    }

    @GetMapping("/{kind:[a-z-]+}.xlsx")
    @Operation(
            summary = "Everything of a kind as a workbook that can be brought in again",
            description = "Brought in again unchanged, every row counts as the same.")
    ResponseEntity<byte[]> export(
            @Parameter(
                            description =
                                    "customers, addresses, contacts, products, product-packs, price-lists, suppliers or supplier-offers")
                    @PathVariable
                    String kind)
            throws IOException {
        FileKind<?> file = kinds.of(ImportKind.ofPath(kind));
        if (!(file instanceof KnownRecords known)) {
            throw Refusal.notFound("intake.no-export", kind);
        }
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + kind + ".xlsx\"")
                .body(workbook(kind, file, known));
    }

    private static byte[] workbook(String kind, FileKind<?> file, KnownRecords known) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Orderwright", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(kind);
            for (int i = 0; i < file.columns().size(); i++) {
                sheet.value(0, i, file.columns().get(i).heading());
            }
            int[] rows = {0};
            known.each(cells -> {
                if (++rows[0] > MOST_ROWS) {
                    throw Refusal.conflict("intake.export-too-long", kind, MOST_ROWS);
                }
                for (int i = 0; i < cells.length; i++) {
                    sheet.value(rows[0], i, cells[i]);
                }
            });
        }
        return out.toByteArray();
    }
}
