package io.orderwright.desk.errors;

import io.orderwright.platform.ground.RefusalMessages;
import io.orderwright.platform.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
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

    private final MessageSource texts;
    private final PageBefore before;

    RefusedPages(MessageSource texts, PageBefore before) {
        this.texts = texts;
        this.before = before;
    }

    @ExceptionHandler
    ModelAndView on(Refusal refused, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        HttpStatus status = HttpStatus.valueOf(refused.kind().status());
        return page(status, RefusalMessages.of(texts, refused, locale), request, response);
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
        boolean overtaken = status == HttpStatus.CONFLICT || status == HttpStatus.PRECONDITION_FAILED;
        ModelAndView page = new ModelAndView("errors/error", status);
        page.addObject("status", status.value());
        page.addObject("words", overtaken ? "409" : "refused");
        page.addObject("why", why);
        page.addObject("back", before.of(request));
        if (!request.getMethod().equals("GET")) {
            before.keepTyped(request, response);
        }
        return page;
    }
}
