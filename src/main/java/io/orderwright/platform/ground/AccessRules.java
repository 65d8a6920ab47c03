package io.orderwright.platform.ground;

import java.util.List;

/**
 * What a module, or a room of the desk, says about who may reach its addresses: a bean beside its controllers. Security
 * collects them; their order does not matter, since of two rules for one address the one that names it more exactly
 * counts (where neither does, both), and what no rule names is denied. Two rules that differ about the same address keep
 * the application from starting.
 */
public interface AccessRules {

    /** All rules of this room; every address by name, never everything below one. */
    List<AccessRule> accessRules();
}
