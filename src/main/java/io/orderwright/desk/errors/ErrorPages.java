package io.orderwright.desk.errors;

import io.orderwright.platform.ground.RefusalMessages;
import io.orderwright.platform.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/**
 * The answer to every request that failed: a page for people, problem+json for programs. It says what to do, in the
 * reader's language, and nothing about the inside: no message of an exception, no class, no trace.
 */
@Controller
@ConditionalOnWebApplication
class ErrorPages implements ErrorController {

    static final String NUMBER = "Orderwright-Incident";

    /** Those with words of their own; any other is told as 400 or 500. */
    private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 409, 413, 429, 500, 503);

    private static final String AGAIN_AFTER_SECONDS = "30";

    private final ErrorAttributes errors;
    private final MessageSource texts;
    private final PageBefore before;

    ErrorPages(ErrorAttributes errors, MessageSource texts, PageBefore before) {
        this.errors = errors;
        this.texts = texts;
        this.before = before;
    }

    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        Incident incident = incident(request, response);
        ModelAndView page = new ModelAndView("errors/error", HttpStatus.valueOf(status(incident)));
        page.addObject("status", incident.status());
        page.addObject("words", words(incident.status()));
        if (refused(request) instanceof Refusal refusal) {
            page.addObject("words", "refused");
            page.addObject("why", RefusalMessages.of(texts, refusal, locale));
        }
        page.addObject("incident", incident.number());
        page.addObject("back", before.of(request));
        if (!incident.method().equals("GET")) {
            before.keepTyped(request, response);
        }
        return page;
    }

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        Incident incident = incident(request, response);
        String door = incident.path().startsWith("/api/") ? "error.api." : "error.";
        String detail = texts.getMessage(door + words(incident.status()) + ".todo", null, locale);
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(status(incident)), Objects.toString(detail, ""));
        problem.setProperty("incident", incident.number());
        problem.setProperty("code", "http-" + status(incident));
        if (refused(request) instanceof Refusal refusal) {
            problem.setDetail(RefusalMessages.of(texts, refusal, locale));
            problem.setProperty("code", refusal.code());
            problem.setProperty("field", refusal.field());
        }
        return ResponseEntity.status(status(incident))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** What a filter refused in the business's own words. */
    private static @Nullable Object refused(HttpServletRequest request) {
        return request.getAttribute(Refusal.class.getName());
    }

    private Incident incident(HttpServletRequest request, HttpServletResponse response) {
        Incident incident = Incident.of(request, errors.getError(new ServletWebRequest(request)));
        response.setHeader(NUMBER, incident.number());
        if (incident.status() == 503) {
            response.setHeader(HttpHeaders.RETRY_AFTER, AGAIN_AFTER_SECONDS);
        }
        return incident;
    }

    private static int status(Incident incident) {
        return HttpStatus.resolve(incident.status()) == null ? 500 : incident.status();
    }

    private static int words(int status) {
        return KNOWN.contains(status) ? status : status < 500 ? 400 : 500;
    }
}
