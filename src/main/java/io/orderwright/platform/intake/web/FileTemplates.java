package io.orderwright.platform.intake.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.orderwright.platform.intake.ErrorTexts;
import io.orderwright.platform.intake.ImportKind;
import io.orderwright.platform.intake.kinds.FileKind;
import io.orderwright.platform.intake.kinds.FileKinds;
import io.orderwright.platform.intake.rows.Column;
import io.orderwright.platform.intake.rows.ColumnNeed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/**
 * Makes templates. The example and the notes begin with "# ", which the import leaves out: a template that is sent back as
 * it is brings nothing in.
 */
@Component
class FileTemplates {

    private static final double WIDTH = 20;

    private final FileKinds kinds;
    private final ErrorTexts texts;

    FileTemplates(FileKinds kinds, ErrorTexts texts) {
        this.kinds = kinds;
        this.texts = texts;
    }

    byte[] csv(ImportKind kind, Locale locale) throws IOException {
        FileKind<?> file = kinds.of(kind);
        StringWriter out = new StringWriter();
        out.write('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(file.columns().stream().map(Column::heading).toList());
            csv.writeRecord(example(file));
            csv.writeRecord("# " + texts.text("intake.template.note", locale));
            for (Column column : file.columns()) {
                csv.writeRecord("# " + column.heading() + ": " + note(column, locale));
            }
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] xlsx(ImportKind kind, Locale locale) throws IOException {
        FileKind<?> file = kinds.of(kind);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Orderwright", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(kind.path());
            List<String> example = example(file);
            for (int i = 0; i < file.columns().size(); i++) {
                sheet.value(0, i, file.columns().get(i).heading());
                sheet.style(0, i)
                        .bold()
                        .fillColor(file.columns().get(i).need() != ColumnNeed.NEVER ? "DCE6F7" : "F1F3F5")
                        .set();
                sheet.value(1, i, example.get(i));
                sheet.width(i, WIDTH);
            }
            sheet.freezePane(0, 1);
            Worksheet notes = workbook.newWorksheet(texts.text("intake.template.sheet", locale));
            notes.width(0, 2 * WIDTH);
            notes.width(1, 4 * WIDTH);
            notes.value(0, 0, texts.text("intake.template.note", locale));
            for (int i = 0; i < file.columns().size(); i++) {
                Column column = file.columns().get(i);
                notes.value(i + 2, 0, column.heading());
                notes.value(i + 2, 1, note(column, locale));
            }
        }
        return out.toByteArray();
    }

    private String note(Column column, Locale locale) {
        String need = texts.text(
                switch (column.need()) {
                    case ALWAYS -> "intake.template.required";
                    case FOR_NEW -> "intake.template.for-new";
                    case NEVER -> "intake.template.optional";
                },
                locale);
        return need + " " + texts.text("intake.column." + column.name(), locale);
    }

    private static List<String> example(FileKind<?> file) {
        List<String> cells = new ArrayList<>(file.example());
        cells.set(0, "# " + cells.get(0));
        return cells;
    }
}
