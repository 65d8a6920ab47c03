package io.orderwright.platform.ground.fields;

import java.util.Locale;
import java.util.Map;

/** What is said in own fields, as papers say it. */
public interface FieldsOnPaper {

    /**
     * What a paper about a thing says: words by the field's name, in the order of the fields; of those only that are shown on
     * papers and say something. Whoever has it printed, the paper is for somebody else.
     */
    Map<String, String> of(String subject, String key, Locale language);
}
