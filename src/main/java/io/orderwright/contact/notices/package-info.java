/**
 * What processes have to say to people of a role: read on their home page and on a page of its own, and never changed. Knows
 * neither what a notice is about nor who has the role.
 */
@ApplicationModule(
        id = "notices",
        allowedDependencies = {"kernel", "ground", "ground :: text"})
@NullMarked
package io.orderwright.contact.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
