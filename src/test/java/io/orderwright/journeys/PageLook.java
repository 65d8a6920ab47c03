package io.orderwright.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.orderwright.desk.Chromium;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** Looks at pages, one after the other, in one window, and notes what is wrong with them. */
final class PageLook {

    /** Pages on which a diagram is drawn. */
    private static final Pattern DRAWN = Pattern.compile("/(orders/SO-|process-diagrams/|diagram-candidates/)");

    private static final int HEIGHT = 900;

    /** What a template shows where a text is asked for that is not there. */
    private static final Pattern TEXT_MISSING = Pattern.compile("\\?\\?[\\w./-]+_(?:en|zh)\\w*\\?\\?");

    private final Page page;
    private final List<String> findings;
    private final Function<Page, List<String>> barriers;

    /** @param barriers what keeps people out of a page */
    PageLook(Page page, Function<Page, List<String>> barriers, List<String> findings) {
        this.page = page;
        this.barriers = barriers;
        this.findings = findings;
        page.onPageError(error -> findings.add(page.url() + ": script: " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isToldByItself(message)) {
                findings.add(page.url() + ": " + message.text());
            }
        });
    }

    /** @param name of the picture, and of the page in what is found */
    void at(String path, String name, int width, int otherWidth) {
        page.navigate(path);
        if ((Boolean) page.evaluate("() => !!document.querySelector('.htmx-request')")) {
            page.waitForFunction("() => !document.querySelector('.htmx-request')");
        }
        Chromium.take(page, "pages/" + name);
        TEXT_MISSING.matcher(page.content()).results().forEach(key -> findings.add(name + ": no text " + key.group()));
        barriers.apply(page).forEach(barrier -> findings.add(name + ": " + barrier));
        fits(name);
        page.setViewportSize(otherWidth, HEIGHT);
        page.evaluate("() => new Promise(painted => requestAnimationFrame(() => setTimeout(painted)))");
        fits(name);
        page.setViewportSize(width, HEIGHT);
    }

    private void fits(String name) {
        int excess = ((Number) page.evaluate(
                        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .intValue();
        if (excess > 0) {
            findings.add(name + ": " + excess + " px wider than " + page.viewportSize().width);
        }
    }

    /**
     * The status of a page that is meant to be an error; a page more than one person's browser may watch live; and the
     * marks of the diagram, which would style themselves: our style sheet does it.
     */
    private static boolean isToldByItself(ConsoleMessage message) {
        return message.text().contains("status of 40")
                || message.location().contains("/live?")
                || message.text().contains("Applying inline style")
                        && DRAWN.matcher(message.page().url()).find();
    }

    /** Whether that answers with a page for people. */
    static boolean isPage(RequestMappingInfo mapping, HandlerMethod method) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return (methods.isEmpty() || methods.contains(RequestMethod.GET))
                && method.getBeanType().getName().startsWith("io.orderwright.")
                && AnnotatedElementUtils.hasAnnotation(method.getBeanType(), Controller.class)
                && !AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ResponseBody.class)
                && !method.hasMethodAnnotation(ResponseBody.class)
                && (mapping.getProducesCondition().isEmpty()
                        || mapping.getProducesCondition()
                                .getProducibleMediaTypes()
                                .contains(MediaType.TEXT_HTML));
    }

    /** Brings in a file with mistakes, as a person does it; the number of the import. */
    static String importWithErrors(BrowserContext context) {
        Chromium.enter(context, "sally");
        Page page = context.newPage();
        page.navigate("/imports");
        page.check("input[name=kind][value=customers]");
        page.setInputFiles(
                "input[type=file]",
                new FilePayload("customers.csv", "text/csv", "code,name,tier\n,x,NOBODY\n".getBytes(UTF_8)));
        page.click("main button[type=submit]");
        page.waitForURL(Pattern.compile(".*/imports/\\d+$"));
        return page.url().replaceFirst(".*/", "");
    }
}
