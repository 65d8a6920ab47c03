package io.orderwright.owners.diagrams.difference;

import io.orderwright.owners.diagrams.difference.ElementChange.ChangeKind;

/** A form or picture that comes along otherwise than before. */
public record FileChange(String name, ChangeKind change) {}
