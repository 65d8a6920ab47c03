package io.orderwright.sales.comments.store;

import io.orderwright.sales.comments.CommentView.AttachedFile;
import io.orderwright.sales.comments.FileContent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files of comments. A list never reads what is in them. */
@Repository
public class CommentFiles {

    private static final String COLUMNS = "id, name, type, size, sha256";

    private final JdbcClient jdbc;

    CommentFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(long comment, String name, String type, String sha256, byte[] content) {
        jdbc.sql("insert into order_comment_attachment (id, comment_id, name, type, size, sha256, content)"
                        + " values (nextval('order_comment_attachment_seq'), ?, ?, ?, ?, ?, ?)")
                .params(comment, name, type, content.length, sha256, content)
                .update();
    }

    /** By the id of the comment; those without files are not among them. */
    public Map<Long, List<AttachedFile>> of(List<Long> comments) {
        Map<Long, List<AttachedFile>> files = new HashMap<>();
        if (!comments.isEmpty()) {
            jdbc.sql("select comment_id, " + COLUMNS
                            + " from order_comment_attachment where comment_id = any(?) order by id")
                    .param(comments.toArray(Long[]::new))
                    .query((row, number) -> files.computeIfAbsent(row.getLong("comment_id"), id -> new ArrayList<>())
                            .add(new AttachedFile(
                                    row.getLong("id"),
                                    row.getString("name"),
                                    row.getString("type"),
                                    row.getInt("size"),
                                    row.getString("sha256"))))
                    .list();
        }
        return files;
    }

    public Optional<FileContent> find(long comment, long id) {
        return jdbc.sql("select " + COLUMNS + ", content from order_comment_attachment where id = ? and comment_id = ?")
                .params(id, comment)
                .query((row, number) -> new FileContent(
                        new AttachedFile(
                                row.getLong("id"),
                                row.getString("name"),
                                row.getString("type"),
                                row.getInt("size"),
                                row.getString("sha256")),
                        row.getBytes("content")))
                .optional();
    }

    /** With the comment, its files go. */
    public void remove(long comment) {
        jdbc.sql("delete from order_comment_attachment where comment_id = ?")
                .param(comment)
                .update();
    }
}
