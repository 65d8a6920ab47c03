package io.orderwright.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What keeps people out is found as often as it stands there, though what is good is judged once. */
@Tag("desk")
class BarriersTest {

    private static Chromium chromium;
    private static Page page;

    @BeforeAll
    static void aBrowserIsThere() {
        chromium = Chromium.open();
        page = chromium.speaking("en", 390, 80).newPage();
    }

    @AfterAll
    static void closeTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void tooLittleContrastIsFoundEachTime() {
        shows("<p>plain</p><p id='pale' style='color: #ddd'>pale</p>");
        for (int time = 0; time < 2; time++) {
            assertThat(Barriers.on(page)).singleElement().asString().contains("color-contrast", "#pale");
            assertThat(Barriers.ofLooks(page)).singleElement().asString().contains("color-contrast", "#pale");
        }
    }

    @Test
    void aGoodInkIsBadOnAnotherGround() {
        shows("<p style='color: #050'>shown</p>");
        assertThat(Barriers.on(page)).isEmpty();
        shows("<div style='background: #040'><p id='lost' style='color: #050'>shown</p></div>");
        assertThat(Barriers.on(page)).singleElement().asString().contains("color-contrast", "#lost");
        shows("<div style='background: #040'><p style='color: #050'>shown<b id='deep'>too</b></p></div>");
        assertThat(Barriers.on(page)).singleElement().asString().contains("#deep");
    }

    @Test
    void whatIsNoMatterOfColoursIsFoundBesideThem() {
        shows("<p style='color: #123'>plain</p><button id='silent'></button>");
        assertThat(Barriers.on(page)).singleElement().asString().contains("button-name", "#silent");
        assertThat(Barriers.ofLooks(page)).singleElement().asString().contains("button-name", "#silent");
    }

    /** Of what stands before a picture axe cannot tell, and knows no more when it is asked again. */
    @Test
    void whatAxeCannotTellMakesNothingElseGood() {
        shows("<p style='color: #777; background-image: linear-gradient(#777, #fff)'>before a picture</p>");
        assertThat(Barriers.on(page)).isEmpty();
        shows("<p id='grey' style='color: #aaa'>before nothing</p>");
        assertThat(Barriers.on(page)).singleElement().asString().contains("#grey");
    }

    private static void shows(String body) {
        page.setContent("<!doctype html><html lang='en'><head><title>Barriers</title></head><body><main><h1>Here</h1>"
                + body + "</main></body></html>");
    }
}
