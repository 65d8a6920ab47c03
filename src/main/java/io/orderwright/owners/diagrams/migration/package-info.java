/**
 * What is under way moves from one version of a process to another: planned, tried without writing anything, agreed by two people,
 * carried out one instance at a time, reported, and taken back.
 */
@NullMarked
@NamedInterface("migration")
package io.orderwright.owners.diagrams.migration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
