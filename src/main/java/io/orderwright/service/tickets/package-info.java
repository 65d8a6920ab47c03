/** Tickets of customers about their orders, or without one: complaints, repairs, visits, recalls, with clocks that count working time. Never moves goods or money. */
@ApplicationModule(
        id = "tickets",
        allowedDependencies = {
            "kernel",
            "kernel :: keys",
            "kernel :: numbers",
            "decisions",
            "decisions :: own",
            "ground",
            "ground :: columns"
        })
@NullMarked
package io.orderwright.service.tickets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
