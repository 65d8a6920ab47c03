package io.orderwright.integration.messages;

/** An order that the ERP knows is not to be carried out. */
public record OrderReversal(String orderNumber, String reason) implements NeutralMessage {}
