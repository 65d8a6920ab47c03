package io.orderwright.platform.intake.rows;

import io.orderwright.platform.intake.file.Heading;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A column of a kind of file.
 *
 * @param name in English, as in the API
 * @param chinese heading in Chinese
 * @param need when the file must have it
 * @param others further headings that mean it
 * @param content what its cells are
 */
public record Column(String name, String chinese, ColumnNeed need, List<String> others, ColumnContent content) {

    /** Without it the file says nothing. */
    public static Column required(String name, String chinese, String... others) {
        return new Column(name, chinese, ColumnNeed.ALWAYS, List.of(others), ColumnContent.TEXT);
    }

    /** What is new needs it; what is known stays as it is where the file does not have it. */
    public static Column neededForNew(String name, String chinese, String... others) {
        return new Column(name, chinese, ColumnNeed.FOR_NEW, List.of(others), ColumnContent.TEXT);
    }

    public static Column optional(String name, String chinese, String... others) {
        return new Column(name, chinese, ColumnNeed.NEVER, List.of(others), ColumnContent.TEXT);
    }

    /** The same for cells of this content. */
    public Column of(ColumnContent other) {
        return new Column(name, chinese, need, others, other);
    }

    /** The same, which these headings mean as well. */
    public Column also(List<String> more) {
        List<String> all = new ArrayList<>(others);
        all.addAll(more);
        return new Column(name, chinese, need, List.copyOf(all), content);
    }

    public Column ofKeys() {
        return of(ColumnContent.KEY);
    }

    public Column ofNumbers() {
        return of(ColumnContent.NUMBER);
    }

    public boolean key() {
        return content == ColumnContent.KEY;
    }

    public boolean required() {
        return need == ColumnNeed.ALWAYS;
    }

    /** The heading in a template. */
    public String heading() {
        return name + " / " + chinese;
    }

    /** All headings that mean it, in their comparable form. */
    public Set<String> headings() {
        return Stream.concat(Stream.of(name, chinese), others.stream())
                .map(Heading::normal)
                .collect(Collectors.toUnmodifiableSet());
    }
}
