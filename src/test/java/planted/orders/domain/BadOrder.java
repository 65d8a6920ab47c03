package planted.orders.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity that anybody may change. */
@Entity
public class BadOrder {

    @Id
    private long id;

    private String state = "NEW";

    public void setState(String to) {
        state = to;
    }

    @Override
    public String toString() {
        return id + state;
    }
}
