package io.orderwright.credit.ports;

/** Who belongs to which role. */
public interface Memberships {

    boolean belongs(String person, String role);
}
