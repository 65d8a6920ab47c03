package io.orderwright.owners.diagrams;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.orderwright.desk.Chromium;
import io.orderwright.platform.security.RunningApplication;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an owner changes, and what is wrong with it, is marked on the diagram where it stands. */
@Tag("owners")
@RunningApplication
class DiagramPictureTest {

    @LocalServerPort
    private int port;

    @Autowired
    private DiagramCandidates candidates;

    @Test
    void isMarked() {
        String diagram = EditedDiagram.named("Read it drawn")
                .replace("${reader}", "${lector}")
                .replace("id=\"endRead\"", "id=\"Event_0end\"")
                .replace("targetRef=\"endRead\"", "targetRef=\"Event_0end\"")
                .replace("bpmnElement=\"endRead\"", "bpmnElement=\"Event_0end\"");
        long id = candidates.bring(EditedDiagram.file(diagram), "", "peter").id();
        try (Chromium chromium = Chromium.open()) {
            Page page = chromium.window("peter", "en", 1280, port);
            page.navigate("/diagram-candidates/" + id);
            assertThat(page.locator("#process-diagram[data-ready=true]")).isVisible();
            assertThat(page.locator("#process-diagram")
                            .getAttribute("data-marked")
                            .split(" "))
                    .contains("Event_0end+", "userReadCopy~!");
            assertThat(page.locator(".order-badge.failed")).isVisible();
            assertThat(page.locator(".order-badge.failed").getAttribute("title"))
                    .contains("Nothing sets lector");
            Chromium.take(page, "diagram-candidate-en");
            page.click("[data-which=before]");
            assertThat(page.locator("#process-diagram")).hasAttribute("data-marked", "endRead−");
            assertThat(page.locator(".order-badge.cancelled")).isVisible();
            Chromium.take(page, "diagram-candidate-before");
        } finally {
            candidates.withdraw(id, "peter");
        }
    }
}
