package io.orderwright.process.paths;

/** The version that knew neither deposits nor an invoice for each delivery. */
class OrderToCash3PathsTest extends ReleasedOrderPaths {

    @Override
    String diagram() {
        return "order-to-cash-3";
    }
}
