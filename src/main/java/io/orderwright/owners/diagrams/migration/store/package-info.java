/** The steps and instances of migrations, by SQL: many at once, each with one outcome that is written once. */
@NullMarked
package io.orderwright.owners.diagrams.migration.store;

import org.jspecify.annotations.NullMarked;
