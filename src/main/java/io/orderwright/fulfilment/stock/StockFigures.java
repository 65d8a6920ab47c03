package io.orderwright.fulfilment.stock;

/** Stock in figures. */
public interface StockFigures {

    /** Order lines that wait for goods, counted no further than {@code atMost}. */
    int backOrderedLines(int atMost);
}
