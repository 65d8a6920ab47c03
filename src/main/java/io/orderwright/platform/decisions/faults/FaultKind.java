package io.orderwright.platform.decisions.faults;

/** What can be wrong with a table, with its English words for logs; pages say it in the reader's language. */
public enum FaultKind {
    NO_TABLES("No table found: rules/ holds no *%s, or was not packaged"),
    NO_FOLDER("orderwright.rules: there is no folder %s"),
    UNKNOWN_TABLE("no such table; there are %s"),
    TOO_LARGE("the file has %s bytes, at most %s"),
    NOT_A_WORKBOOK("not a readable XLSX workbook (%s)"),
    TOO_MANY_ROWS("more than %s rows"),
    FORMULA_WITHOUT_RESULT("a formula without a result; open the workbook in a spreadsheet program and save it"),
    ERROR_CELL("an error stands in the cell, not a value"),
    DATE("Excel made a date of it; format the cell as text or number and type it again"),
    PERCENTAGE("formatted as a percentage; format it as a number and write 15 for 15 %%"),
    VERSION("a version is up to 20 letters, digits, dots and dashes"),
    NO_RULE_TABLE("no RuleTable in column A of the first sheet"),
    FACT_TYPES("conditions must test one imported kind of facts, not %s"),
    COLUMN_KIND("unknown kind of column %s"),
    NO_NAME_COLUMN("the first column must be NAME"),
    NO_WORD_LIST("the header has no \"Values %s\""),
    COLUMN_CODE("unknown form of %s code"),
    HEADER_CHANGED("the header block differs from the shipped table; only data rows may change"),
    HEADER_LACKS("the header block lacks \"%s\" of the shipped table"),
    HEADER_DIFFERS("the header block differs from the shipped table"),
    ROW_CUT_OFF("something after the empty row %s; rows must follow one another"),
    ROW_TWICE("two rows are called %s"),
    DEFAULT_LAST("the last row, and only that, must be called DEFAULT"),
    DEFAULT_CONDITION("the row DEFAULT must have no condition"),
    NO_CONDITION("only the row DEFAULT may have no condition"),
    ROW_NAME("a row's name is capitals, digits and dashes, not \"%s\""),
    ANSWER_MISSING("an answer is missing; write - for none"),
    FLAG("TRUE or FALSE, YES or NO is expected, not \"%s\""),
    REMARK("a remark of up to 200 characters is expected, not \"%s\""),
    NUMBER("a plain number is expected, not \"%s\""),
    WORD("\"%s\" is not one of %s"),
    WORD_TWICE("a word is there twice"),
    NOTHING_ALONE("- stands alone"),
    FIELD_UNNAMED("an added column says in its heading which own field it is about"),
    /** Values: the heading, and the fields that there are. */
    FIELD_UNKNOWN("\"%s\" names no own field of what this table is asked about; there are %s"),
    FIELD_AMBIGUOUS("several own fields are called \"%s\"; write one of %s"),
    FIELD_RETIRED("the own field %s is retired"),
    FIELD_TWICE("two columns are about %s in the same way"),
    FIELD_BOUND("\"%s\" must say how values lie to the cells: over, at least, below or up to"),
    FIELD_NO_BOUND("\"%s\" is about words, which lie in no order"),
    FIELD_ENTRY_RETIRED("the entry \"%s\" is retired"),
    FIELD_DAY("a day as 2027-01-31 is expected, not \"%s\""),
    FIELD_TEXT("a text of up to 500 characters is expected between commas, not \"%s\""),
    /** Values: name and line of the row. */
    DEAD_ROW("row %s (%s line %s) can never answer: its bounds exclude each other"),
    /** Values: name and line of the one and the other row. */
    OVERLAP("overlap: row %s (%s line %s) and row %s (%s line %s) both answer %s"),
    GAP("gap: %s has no row for %s"),
    TOO_MANY_CASES("too many combinations to check for gaps; use fewer different bounds"),
    /** Values: the engine's own words. */
    NOT_COMPILED("%s");

    private final String words;

    FaultKind(String words) {
        this.words = words;
    }

    String words(Object... values) {
        return String.format(words, values);
    }
}
