package io.orderwright.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A real browser for people of the demo company; a test that opens one is skipped where none is installed. */
public final class Chromium implements AutoCloseable {

    /** The first one paints no windows of its own around the pages, which a test would wait for. */
    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium-headless-shell"),
            Path.of("/usr/bin/chromium"),
            Path.of("/usr/bin/chromium-browser"),
            Path.of("/usr/bin/google-chrome"));

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            // What the list of Playwright switches off, and two hidden windows beside each of ours.
            "--disable-features=AvoidUnnecessaryBeforeUnloadCheckSync,DestroyProfileOnBrowserClose,HttpsUpgrades,"
                    + "LensOverlay,MediaRouter,OptimizationHints,PaintHolding,ThirdPartyStoragePartitioning,Translate,"
                    + "WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,WebUIOmniboxPopup");

    private static final double PATIENCE_MS = 60_000;

    private static final boolean PICTURES = Boolean.getBoolean("pictures");

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    /** One browser for all tests of this JVM: to start one costs more than most tests. */
    private static Playwright playwright;

    private static Browser browser;

    /**
     * Windows of people whose pages are closed, to be used again for somebody else: a new one reads, and compiles, every script
     * once more.
     */
    private static final List<KeptWindow> kept = new ArrayList<>();

    private final List<BrowserContext> windows = new ArrayList<>();
    private final List<BrowserContext> borrowed = new ArrayList<>();

    private Chromium() {}

    /** What is opened here is closed with it. */
    public static Chromium open() {
        Path installed = Stream.concat(
                        Stream.ofNullable(System.getenv("ORDERWRIGHT_BROWSER")).map(Path::of), PLACES.stream())
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        assumeTrue(installed != null, "No Chromium installed: set ORDERWRIGHT_BROWSER to one");
        if (playwright == null) {
            // A page of a machine that tests two companies at once may need longer than a person would wait.
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "close-chromium"));
        }
        if (browser == null || !browser.isConnected()) {
            kept.clear();
            browser = playwright
                    .chromium()
                    .launch(new LaunchOptions().setExecutablePath(installed).setArgs(QUIET));
        }
        return new Chromium();
    }

    /** A browser of somebody who is not logged in; a narrow one is a phone. */
    public BrowserContext speaking(String language, int width, int port) {
        return remembered(new Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, width < 500 ? 844 : 900)
                .setHasTouch(width < 500)
                .setBaseURL("http://localhost:" + port));
    }

    private BrowserContext remembered(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(PATIENCE_MS);
        windows.add(context);
        context.onClose(windows::remove);
        return context;
    }

    /**
     * An empty window of somebody who is logged in, at the application's address. It is left by closing its pages; of who sat
     * there before it knows nothing.
     */
    public Page window(String person, String language, int width, int port) {
        KeptWindow look = new KeptWindow(language, width, port, null);
        BrowserContext context = kept.stream()
                .filter(look::isFreeAndAlike)
                .findFirst()
                .flatMap(free -> Optional.ofNullable(free.context()))
                .orElseGet(() -> keep(look));
        borrowed.add(context);
        context.clearCookies();
        Page page = context.newPage();
        forget(page, "http://localhost:" + port);
        enter(context, person);
        page.onPageError(error -> {
            throw new AssertionError("A script failed on " + page.url() + ": " + error);
        });
        return page;
    }

    /** @param context absent for what is only looked for */
    private record KeptWindow(
            String language, int width, int port, @Nullable BrowserContext context) {

        boolean isFreeAndAlike(KeptWindow other) {
            BrowserContext theirs = other.context;
            return language.equals(other.language)
                    && width == other.width
                    && port == other.port
                    && theirs != null
                    && theirs.pages().isEmpty();
        }
    }

    private static BrowserContext keep(KeptWindow look) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(look.language())
                .setViewportSize(look.width(), 900)
                .setBaseURL("http://localhost:" + look.port()));
        context.setDefaultTimeout(PATIENCE_MS);
        kept.add(new KeptWindow(look.language(), look.width(), look.port(), context));
        context.onClose(closed -> kept.removeIf(one -> one.context() == closed));
        return context;
    }

    /** What scripts have kept here for their next page. */
    private static void forget(Page page, String origin) {
        JsonObject all = new JsonObject();
        all.addProperty("origin", origin);
        all.addProperty("storageTypes", "local_storage,indexeddb,cache_storage,service_workers");
        CDPSession session = page.context().newCDPSession(page);
        session.send("Storage.clearDataForOrigin", all);
        session.detach();
    }

    /** Logs in as a browser does, without drawing the login page and the home page first. */
    public static void enter(BrowserContext context, String person) {
        Matcher token = CSRF.matcher(context.request().get("/login").text());
        assertThat(token.find()).isTrue();
        APIResponse answer = context.request()
                .post(
                        "/login",
                        RequestOptions.create()
                                .setMaxRedirects(0)
                                .setForm(FormData.create()
                                        .set("username", person)
                                        .set("password", person + "-demo")
                                        .set("_csrf", token.group(1))));
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.headers().get("location")).doesNotContain("/login");
    }

    /** Fills in the login page that is open. */
    public static void login(Page page, String person) {
        page.fill("#username", person);
        page.fill("#password", person + "-demo");
        page.click("form.login button");
        page.waitForURL(url -> !url.contains("/login"));
    }

    /** A picture for people to look at, where somebody wants them ({@code -Dpictures=true}): they cost a minute of a run. */
    public static void take(Page page, String name) {
        if (PICTURES) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "screenshots", name + ".png"))
                    .setFullPage(true));
            // The window was as long as the page for a moment: it must stand again as a person sees it.
            page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        }
    }

    /** Nothing on the page keeps people out who see, hear or move otherwise. */
    public static void accessible(Page page) {
        assertThat(barriers(page)).as("axe on " + page.url()).isEmpty();
    }

    /** What keeps people out: the rule of axe, and where it is broken. See {@link Barriers}. */
    public static List<String> barriers(Page page) {
        return Barriers.on(page);
    }

    /** {@link #barriers} that words, widths and colours make, of a page that was judged in another language. */
    public static List<String> barriersOfLooks(Page page) {
        return Barriers.ofLooks(page);
    }

    /** A window for {@link #barriers} of many pages. */
    public static void expectBarriers(BrowserContext context) {
        Barriers.expectedIn(context);
    }

    @Override
    public void close() {
        List.copyOf(windows).forEach(BrowserContext::close);
        borrowed.forEach(context -> List.copyOf(context.pages()).forEach(Page::close));
    }

    @Override
    public String toString() {
        return "Chromium " + browser.version();
    }
}
