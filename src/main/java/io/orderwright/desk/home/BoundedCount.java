package io.orderwright.desk.home;

/**
 * A number that was counted no further than one beyond {@code most}.
 *
 * @param text what people read: "12", or "99+"
 */
public record BoundedCount(int number, String text) {

    /** Nobody reads the exact number beyond this, and counting on would cost more than it says. */
    public static final int MOST = 99;

    /** @param counted no further than one beyond {@link #MOST} */
    public static BoundedCount of(int counted) {
        return of(counted, MOST);
    }

    static BoundedCount of(int counted, int most) {
        return new BoundedCount(counted, counted > most ? most + "+" : String.valueOf(counted));
    }

    public boolean some() {
        return number > 0;
    }
}
