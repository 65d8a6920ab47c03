/** The pages and stories for a person, composed from what the modules know; never decides or changes anything itself. */
@ApplicationModule(id = "desk")
@NullMarked
package io.orderwright.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
