package io.orderwright.owners.diagrams.migration.ports;

import java.util.List;

/** An instance is not moved; nothing of it has changed when the transaction around it is rolled back. */
public final class MoveRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<MoveObstacle> obstacles;
    private final boolean gone;

    private MoveRefused(String message, List<MoveObstacle> obstacles, boolean gone) {
        super(message);
        this.obstacles = obstacles;
        this.gone = gone;
    }

    public static MoveRefused because(List<MoveObstacle> obstacles) {
        return new MoveRefused(String.valueOf(obstacles), List.copyOf(obstacles), false);
    }

    /** It has ended, or another migration has moved it. */
    public static MoveRefused gone() {
        return new MoveRefused("it is not under way on that version any more", List.of(), true);
    }

    public List<MoveObstacle> obstacles() {
        return obstacles;
    }

    public boolean isGone() {
        return gone;
    }
}
