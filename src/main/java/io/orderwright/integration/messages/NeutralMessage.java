package io.orderwright.integration.messages;

/** All that a partner is told at once: the body of one effect. */
public interface NeutralMessage extends NeutralPart {}
