/**
 * Decision tables as their owners change them: a workbook is brought in, checked, tried over past decisions, released by
 * somebody else from a moment on, and taken back. Never decides by a table and never reads an order.
 */
@ApplicationModule(
        id = "rules",
        allowedDependencies = {
            "kernel",
            "ground",
            "ground :: columns",
            "ground :: fields",
            "fields :: facts",
            "security",
            "reference",
            "decisions",
            "decisions :: faults",
            "decisions :: own",
            "decisions :: workshop",
            "intake :: file"
        })
@NullMarked
package io.orderwright.owners.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
