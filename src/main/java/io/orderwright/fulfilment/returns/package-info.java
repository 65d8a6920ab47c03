/** Goods that customers send back: who may, how much of which line, what came and what becomes of each piece. Never moves stock or money itself. */
@ApplicationModule(
        id = "returns",
        allowedDependencies = {
            "kernel",
            "kernel :: keys",
            "kernel :: numbers",
            "decisions",
            "decisions :: own",
            "catalog",
            "catalog :: uses",
            "ground",
            "ground :: columns",
            "ground :: months",
            "ground :: owned"
        })
@NullMarked
package io.orderwright.fulfilment.returns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
