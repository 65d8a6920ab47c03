package io.orderwright.platform.decisions.generate;

import java.util.List;

/**
 * A decision table to be written as a workbook.
 *
 * @param title in Chinese and English
 * @param values allowed words by field, as "field: word, word"
 * @param rows one line per row, cells separated by "|", in the order of the columns
 */
record TableDraft(
        String name,
        String title,
        String version,
        String factType,
        String packageName,
        List<String> values,
        List<DraftColumn> columns,
        String rows) {

    /** @param width in characters */
    record DraftColumn(String type, String code, String label, int width) {

        static DraftColumn name(String label) {
            return new DraftColumn("NAME", "", label, 12);
        }

        static DraftColumn oneOf(String field, String label) {
            return new DraftColumn("CONDITION", "forall(||){" + field + " == \"$\"}", label, 22);
        }

        static DraftColumn compare(String field, String operator, String label) {
            return new DraftColumn("CONDITION", field + " " + operator + " $param", label, 15);
        }

        static DraftColumn answer(String field, String label, int width) {
            return new DraftColumn("ACTION", "answer.put(\"" + field + "\", \"$param\");", label, width);
        }

        static DraftColumn remark(String label) {
            return new DraftColumn("METADATA", "remark(\"$param\")", label, 64);
        }
    }
}
