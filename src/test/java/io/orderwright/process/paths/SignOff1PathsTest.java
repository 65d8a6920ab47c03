package io.orderwright.process.paths;

import org.junit.jupiter.api.Test;

/** Whoever was asked in the first version is still asked: its form knew nothing of a release. */
class SignOff1PathsTest extends SignOffPathsTest {

    @Override
    String diagram() {
        return "sign-off-1";
    }

    /** It knows only of questions that are called back. */
    @Override
    @Test
    void aQuestionThatIsMootEnds() {
        aRecalledQuestionEnds();
    }
}
