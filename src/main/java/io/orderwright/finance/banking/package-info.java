/** Accounts of ours at banks, and what banks say was booked on them. Never decides which document money pays. */
@ApplicationModule(
        id = "banking",
        allowedDependencies = {
            "kernel",
            "kernel :: keys",
            "kernel :: numbers",
            "ground",
            "ground :: body",
            "ground :: months",
            "ground :: text",
            "intake :: file",
            "reference"
        })
@NullMarked
package io.orderwright.finance.banking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
