package io.orderwright.owners.diagrams.web;

import io.orderwright.owners.diagrams.BroughtFiles;
import io.orderwright.owners.diagrams.CandidateView;
import io.orderwright.owners.diagrams.DiagramCandidates;
import io.orderwright.owners.diagrams.ProcessDiagrams;
import io.orderwright.owners.diagrams.ports.DiagramFile;
import io.orderwright.owners.diagrams.web.ModelerDeployment.Link;
import io.orderwright.owners.diagrams.words.DiagramWords;
import io.orderwright.platform.ground.RefusalMessages;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.swagger.v3.oas.annotations.Hidden;
import java.security.Principal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where Camunda Modeler deploys: what it asks the engine for, and nothing more. What it sends becomes a draft of whoever is
 * logged in; sent again, it corrects that draft. The engine gets nothing here.
 */
@Hidden
@RestController
@RequestMapping(path = "/engine-rest", produces = MediaType.APPLICATION_JSON_VALUE)
class ModelerDoor {

    private final DiagramCandidates candidates;
    private final ProcessDiagrams diagrams;
    private final DiagramWords words;
    private final MessageSource messages;

    ModelerDoor(DiagramCandidates candidates, ProcessDiagrams diagrams, DiagramWords words, MessageSource messages) {
        this.candidates = candidates;
        this.diagrams = diagrams;
        this.words = words;
        this.messages = messages;
    }

    /** Modeler asks whether it draws for this engine. */
    @GetMapping("/version")
    Map<String, String> version() {
        return Map.of("version", diagrams.engineVersion());
    }

    /** Modeler asks for none of them, to see whether it may ask. */
    @GetMapping("/deployment")
    List<String> deployments() {
        return List.of();
    }

    @PostMapping(path = "/deployment/create", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Object> deploy(MultipartHttpServletRequest request, Principal principal, Locale locale) {
        try {
            List<DiagramFile> files = BroughtFiles.of(request.getMultiFileMap().values().stream()
                    .flatMap(Collection::stream)
                    .toList());
            return answer(candidates.bringAgain(files, principal.getName()), locale);
        } catch (Refusal refused) {
            String said = RefusalMessages.of(messages, refused, locale);
            boolean forbidden = refused.kind() == RefusalKind.FORBIDDEN;
            return ResponseEntity.status(forbidden ? 403 : 400)
                    .body(ModelerProblem.plain(forbidden ? "AuthorizationException" : "InvalidRequestException", said));
        }
    }

    private ResponseEntity<Object> answer(CandidateView view, Locale locale) {
        String page = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/diagram-candidates/" + view.id())
                .toUriString();
        if (view.faults() > 0) {
            String kept = messages.getMessage("diagrams.modeler.faulty", new Object[] {page}, locale);
            List<DiagramFile> files = diagrams.files(view.id());
            return ResponseEntity.badRequest()
                    .body(ModelerProblem.of(words.findings(diagrams.findings(view.id()), files, locale), files, kept));
        }
        return ResponseEntity.ok(new ModelerDeployment(
                List.of(new Link("GET", page, "self")),
                "candidate-" + view.id(),
                messages.getMessage("diagrams.modeler.kept", new Object[] {page}, locale),
                "Camunda Modeler",
                view.broughtAt().toString(),
                null,
                null));
    }
}
