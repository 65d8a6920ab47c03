package io.orderwright.platform.kernel;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * A kind of numbered papers. A number is prefix, year and the document's id from its database sequence, so that it is
 * unique without a lock or a round trip of its own. Numbers have gaps; those of a tax system are recorded, never made here.
 * Which kinds there are, the modules say that have them.
 *
 * @param prefix two capital letters; of no other kind
 * @param name of the paper, in small letters and underscores; its sequence is called so
 */
public record DocumentKind(String prefix, String name) {

    /** A module that numbers papers of its own: a bean of it says which. */
    public interface DocumentOwner {

        List<DocumentKind> documentKinds();

        /** Its tables of papers that partners are told of: effects stand under their {@code number}; empty for none. */
        default List<String> toldToPartners() {
            return List.of();
        }
    }

    public DocumentKind {
        if (!prefix.matches("[A-Z]{2}") || !name.matches("[a-z_]+")) {
            throw new IllegalArgumentException("no kind of document: " + prefix + ", " + name);
        }
    }

    /** From which its ids are drawn, fifty at a time. */
    public String sequence() {
        return name + "_seq";
    }

    /** For example {@code SO-2026-00000123}. */
    public String number(LocalDate date, long id) {
        return String.format(Locale.ROOT, "%s-%04d-%08d", prefix, date.getYear(), id);
    }

    /** Whether the text looks like a number of this kind. */
    public boolean names(String text) {
        return text.startsWith(prefix + "-");
    }

    /** The id in a text that is just what a number of this kind looks like; empty for any other text. */
    public OptionalLong numbered(String text) {
        return text.matches(prefix + "-[0-9]{4}-[0-9]{8,12}")
                ? OptionalLong.of(Long.parseLong(text.substring(text.lastIndexOf('-') + 1)))
                : OptionalLong.empty();
    }

    /**
     * The id that a number was made of.
     *
     * @throws Refusal NOT_FOUND when the text is no number of this kind
     */
    public long idOf(String number) {
        String start = prefix + "-";
        int dash = number.lastIndexOf('-');
        if (!number.startsWith(start) || dash < start.length() || number.length() > 32) {
            throw Refusal.notFound("document.unknown", number);
        }
        try {
            return Long.parseLong(number, dash + 1, number.length(), 10);
        } catch (NumberFormatException e) {
            throw Refusal.notFound("document.unknown", number);
        }
    }
}
