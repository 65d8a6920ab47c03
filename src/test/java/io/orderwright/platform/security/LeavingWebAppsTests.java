package io.orderwright.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.orderwright.desk.Chromium;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** In a real browser: in by our login, through Tasklist, out by Tasklist's logout, back at our login. */
@Tag("security")
@RunningApplication
class LeavingWebAppsTests {

    @LocalServerPort
    int port;

    @Test
    void tasklistsLogoutEndsAtOurLogin() {
        try (Chromium chromium = Chromium.open();
                BrowserContext context = chromium.speaking("en", 1280, port)) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/");
            assertThat(page.url()).endsWith("/login");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/login.png")));
            page.fill("#username", "morgan");
            page.fill("#password", "morgan-demo");
            page.click("form.login button");
            page.waitForSelector("text=My tasks");
            assertThat(page.url()).contains("/camunda/app/tasklist/default/");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/tasklist.png")));
            page.click(".account .dropdown-toggle");
            page.click(".account .logout a");
            page.waitForSelector("form.login[action='/login']");
            assertThat(page.url()).isEqualTo("http://localhost:" + port + "/login");
        }
    }
}
