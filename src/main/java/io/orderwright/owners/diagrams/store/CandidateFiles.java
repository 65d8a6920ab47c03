package io.orderwright.owners.diagrams.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.orderwright.owners.diagrams.ports.DiagramFault;
import io.orderwright.owners.diagrams.ports.DiagramFile;
import io.orderwright.platform.kernel.Fingerprint;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files that owners have brought in, what is wrong with them, and the lock under which what runs changes. */
@Repository
public class CandidateFiles {

    private static final TypeReference<List<String>> WORDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json = new JsonMapper();

    CandidateFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** These take the place of what there was. @param takenOver names of those that were not brought along */
    public void keep(
            long candidate, Collection<DiagramFile> files, Set<String> takenOver, List<DiagramFault> findings) {
        jdbc.sql("delete from diagram_file where candidate_id = ?")
                .param(candidate)
                .update();
        for (DiagramFile file : files) {
            jdbc.sql(
                            "insert into diagram_file (candidate_id, name, sha256, content, taken_over) values (?, ?, ?, ?, ?)")
                    .params(
                            candidate,
                            file.name(),
                            Fingerprint.of(file.content()),
                            file.content(),
                            takenOver.contains(file.name()))
                    .update();
        }
        keep(candidate, findings);
    }

    /** These take the place of what was found before. */
    public void keep(long candidate, List<DiagramFault> findings) {
        jdbc.sql("delete from diagram_finding where candidate_id = ?")
                .param(candidate)
                .update();
        int place = 0;
        for (DiagramFault one : findings) {
            jdbc.sql("insert into diagram_finding (candidate_id, place, file, element, kind, said)"
                            + " values (?, ?, ?, ?, ?, ?::jsonb)")
                    .params(candidate, place++, one.file(), one.element(), one.kind(), text(one.said()))
                    .update();
        }
    }

    /** In order of their names. */
    public List<DiagramFile> of(long candidate) {
        return jdbc.sql("select name, content from diagram_file where candidate_id = ? order by name")
                .param(candidate)
                .query((row, number) -> new DiagramFile(row.getString("name"), row.getBytes("content")))
                .list();
    }

    /** The names of those that were not brought along. */
    public Set<String> takenOver(long candidate) {
        return Set.copyOf(jdbc.sql("select name from diagram_file where candidate_id = ? and taken_over")
                .param(candidate)
                .query(String.class)
                .list());
    }

    /** What is wrong with them. */
    public List<DiagramFault> findings(long candidate) {
        return jdbc.sql("select file, element, kind, said from diagram_finding where candidate_id = ? order by place")
                .param(candidate)
                .query((row, number) -> new DiagramFault(
                        row.getString("file"),
                        row.getString("element"),
                        row.getString("kind"),
                        list(row.getString("said"))))
                .list();
    }

    /** Nobody else changes what runs, or will, until the transaction ends. */
    public void hold() {
        jdbc.sql("select cast(pg_advisory_xact_lock(hashtextextended('process diagrams', 0)) as text)")
                .query(String.class)
                .single();
    }

    private String text(List<String> said) {
        try {
            return json.writeValueAsString(said);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Words are plain", e);
        }
    }

    private List<String> list(String text) {
        try {
            return json.readValue(text, WORDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Kept words cannot be read", e);
        }
    }
}
