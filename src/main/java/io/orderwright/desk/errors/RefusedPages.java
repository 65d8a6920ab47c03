package io.orderwright.desk.errors;

import io.orderwright.platform.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** A page's refusals that it did not show itself. Nothing that was typed is lost: it is put back on the page before. */
@ControllerAdvice(annotations = Controller.class)
class RefusedPages {

    private static final Logger log = LoggerFactory.getLogger(RefusedPages.class);

    private static final Map<Refusal.Kind, HttpStatus> STATUS = Map.of(
            Refusal.Kind.INVALID, HttpStatus.UNPROCESSABLE_ENTITY,
            Refusal.Kind.NOT_FOUND, HttpStatus.NOT_FOUND,
            Refusal.Kind.CONFLICT, HttpStatus.CONFLICT,
            Refusal.Kind.CHANGED, HttpStatus.CONFLICT,
            Refusal.Kind.FORBIDDEN, HttpStatus.FORBIDDEN);

    private final MessageSource texts;
    private final PageBefore before;

    RefusedPages(MessageSource texts, PageBefore before) {
        this.texts = texts;
        this.before = before;
    }

    @ExceptionHandler
    ModelAndView on(Refusal refused, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        HttpStatus status = Objects.requireNonNull(STATUS.get(refused.kind()));
        String why = texts.getMessage(refused.code(), refused.arguments(), refused.code(), locale);
        return page(status, Objects.toString(why, refused.code()), request, response);
    }

    /** Somebody else changed the same thing at the same moment; nothing of this request has happened. */
    @ExceptionHandler
    ModelAndView on(
            ConcurrencyFailureException race, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        log.info("A page lost a race: {}", race.getMessage());
        String why = texts.getMessage("request.changed-meanwhile", null, locale);
        return page(HttpStatus.CONFLICT, why, request, response);
    }

    private ModelAndView page(HttpStatus status, String why, HttpServletRequest request, HttpServletResponse response) {
        ModelAndView page = new ModelAndView("errors/error", status);
        page.addObject("status", status.value());
        page.addObject("words", status == HttpStatus.CONFLICT ? "409" : "refused");
        page.addObject("why", why);
        page.addObject("back", before.of(request));
        if (!request.getMethod().equals("GET")) {
            before.keepTyped(request, response);
        }
        return page;
    }
}
