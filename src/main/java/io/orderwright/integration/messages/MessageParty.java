package io.orderwright.integration.messages;

import org.jspecify.annotations.Nullable;

/** Whom a message is about: a customer or a supplier. */
public record MessageParty(String code, @Nullable String name) implements NeutralPart {}
