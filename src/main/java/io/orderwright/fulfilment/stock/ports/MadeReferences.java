package io.orderwright.fulfilment.stock.ports;

/** Under which references goods come that we make ourselves: production reports them, nobody else. */
public interface MadeReferences {

    boolean names(String reference);
}
