package io.orderwright.platform.ground;

import io.orderwright.platform.ground.store.Sequences;
import io.orderwright.platform.kernel.DocumentKind;
import io.orderwright.platform.kernel.DocumentKind.DocumentOwner;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Draws document ids from their database sequences, fifty at a time: one round trip for fifty documents. What a stopped
 * application had drawn and not used is a gap.
 */
@Component
public class DocumentIds {

    private static final int BLOCK = 50;

    /** No company has given so many numbers that more blocks would have to be passed. */
    private static final int MOST_PASSED = 2_000_000;

    private final Sequences sequences;
    private final Map<DocumentKind, Block> blocks = new HashMap<>();

    /** @throws IllegalStateException when two kinds have one prefix or one sequence: their numbers would be the same */
    DocumentIds(Sequences sequences, List<DocumentOwner> owners) {
        this.sequences = sequences;
        Set<String> known = new HashSet<>();
        for (DocumentOwner owner : owners) {
            for (DocumentKind kind : owner.documentKinds()) {
                if (!known.add(kind.prefix()) || !known.add(kind.sequence())) {
                    throw new IllegalStateException("two kinds of documents are numbered alike: " + kind);
                }
                blocks.put(kind, new Block(kind.sequence()));
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
                block.next = sequences.next(block.sequence);
                block.left = BLOCK;
            }
            block.left--;
            return block.next++;
        }
    }

    /**
     * Lets ids drawn from now on come after the one in this text, if it is what a number of this kind looks like: another
     * Orderwright has given it, and no paper of ours may ever have it, too. What is left out is a gap.
     */
    public void pass(DocumentKind kind, String number) {
        OptionalLong given = kind.numbered(number);
        Block block = blocks.get(kind);
        if (given.isEmpty() || block == null) {
            return;
        }
        synchronized (block) {
            long last = sequences.last(kind.sequence());
            long blocksBehind = given.getAsLong() <= last ? 0 : (given.getAsLong() - last) / BLOCK + 1;
            if (blocksBehind > MOST_PASSED) {
                return;
            }
            if (blocksBehind > 0) {
                sequences.pass(kind.sequence(), blocksBehind);
            }
            if (blocksBehind > 0 || block.next <= given.getAsLong()) {
                block.left = 0;
            }
        }
    }

    /** The sequence steps by fifty: its value is the first of a block. */
    private static final class Block {
        private final String sequence;
        private long next;
        private int left;

        Block(String sequence) {
            this.sequence = sequence;
        }
    }
}
