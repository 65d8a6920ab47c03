package io.orderwright.platform.intake.store;

import io.orderwright.platform.intake.rows.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/** Rows that were found right, kept until they are written. Read in pages: a million of them never are in memory. */
@Repository
public class StagedRows {

    /** Is told of a line, what it says, and the first line that said it. */
    public interface TwinReader {
        void found(long line, String said, long first);
    }

    private final JdbcTemplate jdbc;

    StagedRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param document business key of the row, or the order that it belongs to */
    public record StagedRow(
            String document, long line, @Nullable String[] cells) {}

    public void add(long importId, List<StagedRow> rows) {
        jdbc.batchUpdate(
                "insert into import_row (import_id, document, line, cells) values (?, ?, ?, ?)",
                rows,
                Math.max(1, rows.size()),
                (statement, row) -> {
                    statement.setLong(1, importId);
                    statement.setString(2, row.document());
                    statement.setLong(3, row.line());
                    statement.setArray(4, statement.getConnection().createArrayOf("text", row.cells()));
                });
    }

    public void clear(long importId) {
        jdbc.update("delete from import_document where import_id = ?", importId);
        jdbc.update("delete from import_row where import_id = ?", importId);
    }

    /** Rows of documents that have a row further up: line, document, line of the first. */
    public void repeated(long importId, TwinReader each) {
        jdbc.query(
                """
                select line, document, first_line from (
                    select line, document, min(line) over (partition by document) as first_line
                    from import_row where import_id = ?) as numbered
                where line > first_line order by line""",
                telling(each),
                importId);
    }

    /**
     * Rows that say yes in a column after another row of the same owner has: line, owner, line of the first.
     *
     * @param owner where the owner's column stands, from 1
     * @param flag where the column stands that says yes, from 1
     */
    public void claimedTwice(long importId, int owner, int flag, TwinReader each) {
        jdbc.query(
                """
                select line, owner, first_line from (
                    select line, cells[?] as owner, min(line) over (partition by cells[?]) as first_line
                    from import_row where import_id = ? and lower(normalize(cells[?], nfkc)) = any (?)) as numbered
                where line > first_line order by line""",
                telling(each),
                owner,
                owner,
                importId,
                flag,
                Row.yes());
    }

    /** Rows of documents that differ from one further up in letter case only: line, document, line of the first. */
    public void twins(long importId, TwinReader each) {
        jdbc.query(
                """
                select line, document, first_line from (
                    select min(line) as line, document,
                        min(min(line)) over (partition by lower(document)) as first_line
                    from import_row where import_id = ? group by document) as numbered
                where line > first_line order by line""",
                telling(each),
                importId);
    }

    /** The next page in the order of document and line; both of the last row of the page before. */
    public List<StagedRow> page(long importId, String afterDocument, long afterLine, int size) {
        return jdbc.query(
                """
                select document, line, cells from import_row
                where import_id = ? and (document, line) > (?, ?) order by document, line limit ?""",
                StagedRows::row,
                importId,
                afterDocument,
                afterLine,
                size);
    }

    /** Numbers the documents from 1 in the order of their first rows; returns how many there are. */
    public long numberDocuments(long importId) {
        return jdbc.update(
                """
                insert into import_document (import_id, no, document)
                select ?, row_number() over (order by min(line)), document
                from import_row where import_id = ? group by document""",
                importId,
                importId);
    }

    /** The rows of the documents after this number, at most so many documents; in their order. */
    public List<StagedRow> documents(long importId, long afterNo, int documents) {
        return jdbc.query(
                """
                select r.document, r.line, r.cells from import_document d
                join import_row r on r.import_id = d.import_id and r.document = d.document
                where d.import_id = ? and d.no > ? and d.no <= ? order by d.no, r.line""",
                StagedRows::row,
                importId,
                afterNo,
                afterNo + documents);
    }

    private static StagedRow row(ResultSet row, int number) throws SQLException {
        return new StagedRow(row.getString(1), row.getLong(2), (@Nullable String[])
                row.getArray(3).getArray());
    }

    private static RowCallbackHandler telling(TwinReader each) {
        return row -> each.found(row.getLong(1), row.getString(2), row.getLong(3));
    }
}
