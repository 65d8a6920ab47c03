package io.orderwright.process.paths;

/** Whoever was asked in the first version is still asked: its form knew nothing of a release. */
class SignOff1PathsTest extends SignOffPathsTest {

    @Override
    String diagram() {
        return "sign-off-1";
    }
}
