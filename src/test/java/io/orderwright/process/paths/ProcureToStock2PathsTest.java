package io.orderwright.process.paths;

/** The version whose review did not say what was seen. */
class ProcureToStock2PathsTest extends ProcureToStockPathsTest {

    @Override
    String diagram() {
        return "procure-to-stock-2";
    }
}
