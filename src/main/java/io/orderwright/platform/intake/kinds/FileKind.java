package io.orderwright.platform.intake.kinds;

import io.orderwright.platform.intake.ImportKind;
import io.orderwright.platform.intake.back.WayBack;
import io.orderwright.platform.intake.rows.Column;
import io.orderwright.platform.intake.rows.Row;
import java.util.List;

/**
 * One kind of file.
 *
 * @param <T> what a row says
 */
public interface FileKind<T> {

    /** A row and what it says. */
    record ReadRow<T>(Row row, T said) {}

    /**
     * What one row of a file may say yes to for each owner, and a second one may not: which is meant, the file has to say.
     *
     * @param owner the column that names the owner
     * @param column the column that says yes
     * @param code of the complaint; its argument is the line of the first row
     */
    record SingleClaim(String owner, String column, String code) {}

    ImportKind kind();

    List<Column> columns();

    /** An example in the order of the columns, for the template. */
    List<String> example();

    /** What the row says; where something is wrong, which the row then knows, with blanks and zeros in its place. */
    T read(Row row);

    /** The business key that the row is staged under. */
    String document(T said);

    /** The record that the row is about, which is what is taken back; several rows may be about one. */
    default String record(T said) {
        return document(said);
    }

    /** What becomes of what such a file brought in when its import is taken back. */
    WayBack wayBack();

    /** Looks up what the rows refer to, many at once, and complains in the rows. */
    default void look(List<ReadRow<T>> rows) {}

    /** Columns that only those may fill who may grant credit. */
    default List<String> creditColumns() {
        return List.of();
    }

    /** What may be claimed once for each owner, wherever in the file. */
    default List<SingleClaim> claims() {
        return List.of();
    }
}
