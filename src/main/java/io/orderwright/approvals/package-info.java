/** Who must say yes, who said what and when. Never knows how the question reaches the person. */
@ApplicationModule(allowedDependencies = {"kernel", "decisions", "catalog", "platform"})
@NullMarked
package io.orderwright.approvals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
