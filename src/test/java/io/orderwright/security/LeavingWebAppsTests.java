package io.orderwright.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** In a real browser: in by our login, through Tasklist, out by Tasklist's logout, back at our login. */
@Tag("security")
@RunningApplication
class LeavingWebAppsTests {

    private static final List<Path> BROWSERS = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

    @LocalServerPort
    int port;

    @Test
    void tasklistsLogoutEndsAtOurLogin() {
        Path installed = Stream.concat(
                        Stream.ofNullable(System.getenv("ORDERWRIGHT_BROWSER")).map(Path::of), BROWSERS.stream())
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        assumeTrue(installed != null, "No Chromium installed: set ORDERWRIGHT_BROWSER to one");
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var browser = playwright
                        .chromium()
                        .launch(new LaunchOptions().setExecutablePath(installed).setArgs(List.of("--no-sandbox")))) {
            Page page = browser.newPage();
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
