package io.orderwright.platform.security.ports;

import java.util.List;
import java.util.Optional;

/** The people who may log in, wherever they are kept. */
public interface Accounts {

    Optional<Account> find(String user);

    /** Takes as long for an unknown user as for a wrong password, so that time tells nobody which names exist. */
    boolean passwordMatches(String user, String password);

    /**
     * Gives the person another password.
     *
     * @return what the policy says against it, in keys of texts; nothing has changed then. Empty when it is changed.
     */
    List<String> changePassword(String user, String password);

    /**
     * Adds the person, or brings an existing one into the given groups; never changes an existing password.
     *
     * @param checkPolicy false only for the demo company, whose passwords everybody may know
     * @throws IllegalArgumentException when the password does not satisfy the policy
     */
    void add(Account account, String password, boolean checkPolicy);
}
