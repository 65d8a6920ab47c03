package io.orderwright.owners.diagrams.gray;

import java.time.Instant;

/**
 * A gray release as it stands.
 *
 * @param candidate the release of the newest version
 * @param since when that came into force
 * @param setBy who said the share last
 * @param reason why; empty where it was said with the release
 */
public record GrayState(long candidate, GrayShare share, Instant since, String setBy, Instant setAt, String reason) {}
