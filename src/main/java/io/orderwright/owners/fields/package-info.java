/**
 * Fields that owners add to orders, customers and whatever else offers itself, and what is said in them. Never knows what a
 * field is for, nor anything of the things that have it but how people call them.
 */
@ApplicationModule(
        id = "fields",
        allowedDependencies = {
            "kernel",
            "kernel :: keys",
            "ground",
            "ground :: fields",
            "ground :: owned",
            "ground :: text",
            "ground :: body",
            "security",
            "decisions",
            "decisions :: own"
        })
@NullMarked
package io.orderwright.owners.fields;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
