package io.orderwright.owners.diagrams.gray;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * A gray release: of a hundred instances that begin, so many begin on the newest version, the others on the former.
 *
 * @param former the engine's version on which the others begin
 * @param version the newest, for which this holds; with another one it is over
 * @param share 0 to 100
 */
public record GrayShare(int former, int version, int share) {

    private static final int HUNDRED = 100;

    /**
     * The same answer for the same key as long as the versions stay; who begins on the newest goes on doing so when the share
     * rises.
     *
     * @param key of what begins, as SO-2026-00000001
     */
    public boolean beginsOnNewest(String key) {
        CRC32 mixed = new CRC32();
        mixed.update((version + ":" + key).getBytes(StandardCharsets.UTF_8));
        return mixed.getValue() % HUNDRED < share;
    }
}
