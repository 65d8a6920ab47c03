package io.orderwright.platform.ground;

import io.orderwright.platform.kernel.DocumentKind;
import io.orderwright.platform.kernel.DocumentKind.DocumentOwner;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Draws document ids from their database sequences, fifty at a time: one round trip for fifty documents. What a stopped
 * application had drawn and not used is a gap.
 */
@Component
public class DocumentIds {

    private static final int BLOCK = 50;

    private final JdbcTemplate jdbc;
    private final Map<DocumentKind, Block> blocks = new HashMap<>();

    /** @throws IllegalStateException when two kinds have one prefix or one sequence: their numbers would be the same */
    DocumentIds(JdbcTemplate jdbc, List<DocumentOwner> owners) {
        this.jdbc = jdbc;
        Set<String> known = new HashSet<>();
        for (DocumentOwner owner : owners) {
            for (DocumentKind kind : owner.documentKinds()) {
                if (!known.add(kind.prefix()) || !known.add(kind.sequence())) {
                    throw new IllegalStateException("two kinds of documents are numbered alike: " + kind);
                }
                blocks.put(kind, new Block("select nextval('" + kind.sequence() + "')"));
            }
        }
    }

    /**
     * An id that no other document of this kind has or will have, on any node.
     *
     * @throws IllegalStateException for a kind that no module has
     */
    public long next(DocumentKind kind) {
        Block block = blocks.get(kind);
        if (block == null) {
            throw new IllegalStateException("no module has documents of this kind: " + kind);
        }
        synchronized (block) {
            if (block.left == 0) {
                Long last = jdbc.queryForObject(block.query, Long.class);
                if (last == null) {
                    throw new IllegalStateException("no value from: " + block.query);
                }
                block.next = last;
                block.left = BLOCK;
            }
            block.left--;
            return block.next++;
        }
    }

    /** The sequence steps by fifty: its value is the first of a block. */
    private static final class Block {
        private final String query;
        private long next;
        private int left;

        Block(String query) {
            this.query = query;
        }
    }
}
