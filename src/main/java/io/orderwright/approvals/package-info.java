/** Who must say yes, who said what and when. Never knows how the question reaches the person. */
@ApplicationModule(
        id = "approvals",
        allowedDependencies = {
            "kernel",
            "kernel :: keys",
            "decisions",
            "decisions :: own",
            "catalog",
            "ground",
            "ground :: columns"
        })
@NullMarked
package io.orderwright.approvals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
