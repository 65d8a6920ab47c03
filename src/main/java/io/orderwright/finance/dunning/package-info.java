/** Telling customers what they should have paid: runs, letters, levels, fees and interest. Never knows how money is booked. */
@ApplicationModule(
        id = "dunning",
        allowedDependencies = {
            "kernel",
            "kernel :: keys",
            "decisions",
            "decisions :: own",
            "documents",
            "ground",
            "ground :: owned"
        })
@NullMarked
package io.orderwright.finance.dunning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
