package io.orderwright.desk;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws the pictures of the diagrams that stand beside them, with the viewer that the order's page has. */
public final class DiagramPictures {

    private static final String VIEWER = "/META-INF/resources/webjars/bpmn-js/8.0.0/dist/bpmn-viewer.production.min.js";
    private static final int MARGIN = 20;

    private static final String DRAW =
            """
            async ([xml, margin]) => {
                document.body.innerHTML = '<div id="diagram"></div>';
                const place = document.getElementById('diagram');
                const viewer = new BpmnJS({ container: place, width: '100%', height: '100%' });
                await viewer.importXML(xml);
                const canvas = viewer.get('canvas');
                const box = canvas.viewbox().inner;
                const width = Math.ceil(box.width) + 2 * margin, height = Math.ceil(box.height) + 2 * margin;
                place.style.width = width + 'px';
                place.style.height = height + 'px';
                canvas.resized();
                canvas.viewbox({ x: box.x - margin, y: box.y - margin, width, height });
                return [width, height];
            }""";

    private DiagramPictures() {}

    public static void main(String[] names) throws IOException {
        if (Set.of(names).contains("--help")) {
            System.out.println("Usage: bin/orderwright pictures [diagram ...]\n\n"
                    + "Draws the pictures beside the diagrams of processes/ anew: of those that are named, else of all.\n"
                    + "Needs a Chromium; ORDERWRIGHT_BROWSER may name one.");
            return;
        }
        try (Chromium chromium = Chromium.open()) {
            Page page = chromium.speaking("en", 1280, 0).newPage();
            page.setContent("<!doctype html><style>html, body { margin: 0; background: #fff }</style><body></body>");
            page.evaluate(viewer());
            for (Path diagram : diagrams(Set.of(names))) {
                draw(page, diagram);
            }
        }
        // The browser's driver would go on.
        System.exit(0);
    }

    private static void draw(Page page, Path diagram) throws IOException {
        List<?> size = (List<?>) page.evaluate(DRAW, List.of(Files.readString(diagram), MARGIN));
        page.setViewportSize(((Number) size.get(0)).intValue(), ((Number) size.get(1)).intValue());
        Path picture = diagram.resolveSibling(name(diagram) + ".png");
        page.locator("#diagram").screenshot(new Locator.ScreenshotOptions().setPath(picture));
        System.out.println(picture);
    }

    /** Those of the folders that are called like their diagram; what was released before has no picture. */
    private static List<Path> diagrams(Set<String> names) throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("processes"))) {
            return folders.filter(folder -> names.isEmpty()
                            || names.contains(folder.getFileName().toString()))
                    .map(folder -> folder.resolve(folder.getFileName() + ".bpmn"))
                    .filter(Files::exists)
                    .sorted()
                    .collect(Collectors.toList());
        }
    }

    private static String name(Path diagram) {
        return diagram.getFileName().toString().replace(".bpmn", "");
    }

    private static String viewer() throws IOException {
        try (InputStream in = DiagramPictures.class.getResourceAsStream(VIEWER)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + VIEWER);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
