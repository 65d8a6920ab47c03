package io.orderwright.platform.intake.file;

import java.text.Normalizer;
import java.util.Locale;

/** How headings are compared: letter case, full-width forms, blanks, hyphens, underscores and a trailing star do not count. */
public final class Heading {

    private Heading() {}

    /** The comparable form; of "code / 客户编码" only what stands before the slash. */
    public static String normal(String heading) {
        int slash = heading.indexOf('/');
        String first = slash > 0 ? heading.substring(0, slash) : heading;
        return Normalizer.normalize(first, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_\\-*]+", "");
    }
}
