package io.orderwright.desk.home;

/**
 * A number that was counted no further than one beyond {@code most}.
 *
 * @param text what people read: "12", or "99+"
 */
record BoundedCount(int number, String text) {

    static BoundedCount of(int counted, int most) {
        return new BoundedCount(counted, counted > most ? most + "+" : String.valueOf(counted));
    }

    public boolean some() {
        return number > 0;
    }
}
