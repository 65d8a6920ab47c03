package io.orderwright.platform.ground.fields;

import java.util.List;
import java.util.Locale;

/** What is said in own fields, as papers say it. */
public interface FieldsOnPaper {

    /**
     * A field as a paper shows it.
     *
     * @param name in the language of the paper; two fields may have the same
     * @param said in words
     */
    record PrintedField(String name, String said) {}

    /**
     * What a paper about a thing says, in the order of the fields: of those only that are shown on papers and say something. Whoever
     * has it printed, the paper is for somebody else.
     */
    List<PrintedField> of(String subject, String key, Locale language);
}
