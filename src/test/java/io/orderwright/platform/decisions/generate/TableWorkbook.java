package io.orderwright.platform.decisions.generate;

import io.orderwright.platform.decisions.generate.TableDraft.DraftColumn;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a draft as a workbook, the same bytes for the same draft: technical rows folded away, labels frozen, groups coloured. */
final class TableWorkbook {

    private static final int VERSION_ROW = 1;
    private static final int FIRST_TECHNICAL_ROW = 3;
    private static final int SPARE_ROWS = 100;

    private static final String HOW = "每行一条规则；空白条件＝任意；行不得重叠也不得遗漏；最后一行 DEFAULT 处理其余情况。说明见 docs/rules.md"
            + "  |  One rule per row; an empty condition means any; rows must neither overlap nor leave a gap;"
            + " the last row DEFAULT answers the rest. See docs/rules.md";

    private final TableDraft draft;
    private final XSSFWorkbook book = new XSSFWorkbook();
    private final XSSFSheet sheet = book.createSheet("Rules");
    private final CellStyle technical = style(false, "F2F2F2", "808080");
    private final CellStyle label = style(true, "1F4E79", "FFFFFF");
    private final CellStyle[] groups = {style(false, "FFFFFF", "000000"), style(false, "E8F1FA", "000000")};
    private final CellStyle answerStyle = style(true, "E2F0D9", "000000");
    private final CellStyle cautious = style(true, "FCE4D6", "000000");

    private TableWorkbook(TableDraft draft) {
        this.draft = draft;
    }

    static byte[] bytes(TableDraft draft) throws IOException {
        return new TableWorkbook(draft).write();
    }

    private byte[] write() throws IOException {
        title();
        int tableRow = technicalRows();
        int labelRow = columnRows(tableRow);
        int end = dataRows(labelRow + 1);
        sheet.groupRow(FIRST_TECHNICAL_ROW, labelRow - 1);
        sheet.setRowGroupCollapsed(FIRST_TECHNICAL_ROW, true);
        sheet.createFreezePane(1, labelRow + 1);
        choices(labelRow + 1, end + SPARE_ROWS);
        for (int i = 0; i < draft.columns().size(); i++) {
            sheet.setColumnWidth(i, draft.columns().get(i).width() * 256);
        }
        sheet.setZoom(90);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        return reproducible();
    }

    private void title() {
        XSSFCellStyle big = book.createCellStyle();
        Font font = book.createFont();
        font.setBold(true);
        font.setFontHeightInPoints((short) 16);
        big.setFont(font);
        Cell title = sheet.createRow(0).createCell(0);
        title.setCellValue(draft.title());
        title.setCellStyle(big);
        Row version = sheet.createRow(VERSION_ROW);
        version.createCell(0).setCellValue("Version 版本");
        Cell value = version.createCell(1);
        value.setCellStyle(answerStyle);
        value.setCellValue(draft.version());
        sheet.createRow(2).createCell(0).setCellValue(HOW);
    }

    private int technicalRows() {
        int row = FIRST_TECHNICAL_ROW;
        property(row++, "RuleSet", draft.packageName());
        property(row++, "Import", draft.factType() + ", io.orderwright.decisions.RowAnswer");
        property(row++, "Variables", "io.orderwright.decisions.RowAnswer answer");
        property(row++, "IgnoreNumericFormat", "true");
        for (String values : draft.values()) {
            int colon = values.indexOf(':');
            property(
                    row++,
                    "Values " + values.substring(0, colon),
                    values.substring(colon + 1).strip());
        }
        cell(row, 0, "RuleTable " + draft.name(), technical);
        return row;
    }

    private int columnRows(int tableRow) {
        List<DraftColumn> columns = draft.columns();
        String pattern = draft.factType().substring(draft.factType().lastIndexOf('.') + 1);
        int first = -1;
        int last = -1;
        for (int i = 0; i < columns.size(); i++) {
            DraftColumn column = columns.get(i);
            boolean condition = column.type().equals("CONDITION");
            first = condition && first < 0 ? i : first;
            last = condition ? i : last;
            cell(tableRow + 1, i, column.type(), technical);
            // A merged pattern needs its covered cells physically present.
            cell(tableRow + 2, i, condition && first == i ? pattern : "", technical);
            cell(tableRow + 3, i, column.code(), technical);
            cell(tableRow + 4, i, column.label(), label);
        }
        if (last > first) {
            sheet.addMergedRegion(new CellRangeAddress(tableRow + 2, tableRow + 2, first, last));
        }
        sheet.getRow(tableRow + 4).setHeightInPoints(48);
        return tableRow + 4;
    }

    private int dataRows(int first) {
        int row = first;
        for (String line : draft.rows().strip().split("\n")) {
            String[] cells = line.split("\\|", -1);
            String name = cells[0].strip();
            for (int i = 0; i < draft.columns().size(); i++) {
                boolean answer = draft.columns().get(i).type().equals("ACTION");
                CellStyle plain = groups[name.indexOf('-') > 0 ? (name.charAt(0) - 'A') % 2 : 0];
                CellStyle style = name.equals("DEFAULT") ? cautious : answer ? answerStyle : plain;
                cell(row, i, i < cells.length ? cells[i].strip() : "", style);
            }
            row++;
        }
        return row;
    }

    /** Lists to choose from for cells that hold one word. */
    private void choices(int first, int last) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        for (int i = 0; i < draft.columns().size(); i++) {
            int column = i;
            Optional<String> words = draft.values().stream()
                    .filter(v ->
                            draft.columns().get(column).code().startsWith("answer.put(\"" + v.split(":")[0] + "\""))
                    .map(v -> v.substring(v.indexOf(':') + 1).strip())
                    .findFirst();
            if (words.isPresent() && words.get().length() < 250) {
                DataValidation list = helper.createValidation(
                        helper.createExplicitListConstraint(words.get().split(", ")),
                        new CellRangeAddressList(first, last, i, i));
                // Several words may be combined, so the list is an offer, not a rule.
                list.setShowErrorBox(false);
                sheet.addValidationData(list);
            }
        }
    }

    private void property(int row, String key, String value) {
        cell(row, 0, key, technical);
        cell(row, 1, value, technical);
    }

    private void cell(int row, int column, String text, CellStyle style) {
        Row cells = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        Cell cell = cells.createCell(column);
        cell.setCellStyle(style);
        if (text.matches("-?[0-9]+(\\.[0-9]+)?")) {
            cell.setCellValue(Double.parseDouble(text));
        } else if (text.equals("TRUE") || text.equals("FALSE")) {
            cell.setCellValue(text.equals("TRUE"));
        } else if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
    }

    private CellStyle style(boolean bold, String fill, String ink) {
        XSSFCellStyle style = book.createCellStyle();
        XSSFFont font = book.createFont();
        font.setBold(bold);
        font.setColor(color(ink));
        style.setFont(font);
        style.setFillForegroundColor(color(fill));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setBottomBorderColor(color("D9D9D9"));
        style.setRightBorderColor(color("D9D9D9"));
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setWrapText(fill.equals("1F4E79"));
        style.setDataFormat(book.createDataFormat().getFormat("#,##0.##;-#,##0.##;0;@"));
        return style;
    }

    private static XSSFColor color(String rgb) {
        return new XSSFColor(HexFormat.of().parseHex(rgb));
    }

    /** A workbook is a zip with times in it: they are set to one date. */
    private byte[] reproducible() throws IOException {
        book.getProperties().getCoreProperties().setCreator("Orderwright");
        book.getProperties()
                .getCoreProperties()
                .setCreated(Optional.of(Date.from(Instant.parse("2026-01-01T00:00:00Z"))));
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        book.write(raw);
        ByteArrayOutputStream fixed = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(raw.toByteArray()));
                ZipOutputStream out = new ZipOutputStream(fixed)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
                out.putNextEntry(copy);
                in.transferTo(out);
                out.closeEntry();
            }
        }
        return fixed.toByteArray();
    }
}
