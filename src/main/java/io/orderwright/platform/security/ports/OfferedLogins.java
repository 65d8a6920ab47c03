package io.orderwright.platform.security.ports;

import java.util.List;

/** Logins that the login page offers at one click. Exists in the demo profile only. */
public interface OfferedLogins {

    List<Offer> offers();

    /**
     * @param role the role's group id
     */
    record Offer(String user, String password, String role) {}
}
