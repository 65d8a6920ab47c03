/** Urgent insertions: who wants an order before others, why, what that takes from whom, who agreed, who was told. Never moves goods or work itself. */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "decisions"})
@NullMarked
package io.orderwright.insertion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
