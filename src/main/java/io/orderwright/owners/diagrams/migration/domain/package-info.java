/** The life of a migration: asked for, decided by somebody else, carried out, stopped. Knows no engine. */
@NullMarked
package io.orderwright.owners.diagrams.migration.domain;

import org.jspecify.annotations.NullMarked;
