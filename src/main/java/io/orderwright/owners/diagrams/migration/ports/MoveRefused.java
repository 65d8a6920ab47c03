package io.orderwright.owners.diagrams.migration.ports;

import java.util.List;

/** An instance is not moved; nothing of it has changed when the transaction around it is rolled back. */
public final class MoveRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<MoveObstacle> obstacles;
    private final boolean gone;
    private final boolean ofTheMoment;

    private MoveRefused(String message, List<MoveObstacle> obstacles, boolean gone, boolean ofTheMoment) {
        super(message);
        this.obstacles = obstacles;
        this.gone = gone;
        this.ofTheMoment = ofTheMoment;
    }

    public static MoveRefused because(List<MoveObstacle> obstacles) {
        return new MoveRefused(String.valueOf(obstacles), List.copyOf(obstacles), false, false);
    }

    /** Something failed that may have been gone in between, or be well at another moment: it is tried again. */
    public static MoveRefused forNow(MoveObstacle obstacle) {
        return new MoveRefused(String.valueOf(obstacle), List.of(obstacle), false, true);
    }

    /** It has ended, or another migration has moved it. */
    public static MoveRefused gone() {
        return new MoveRefused("it is not under way on that version any more", List.of(), true, false);
    }

    public List<MoveObstacle> obstacles() {
        return obstacles;
    }

    public boolean isGone() {
        return gone;
    }

    public boolean isOfTheMoment() {
        return ofTheMoment;
    }
}
