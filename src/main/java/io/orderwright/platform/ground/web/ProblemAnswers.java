package io.orderwright.platform.ground.web;

import io.orderwright.platform.ground.RefusalMessages;
import io.orderwright.platform.kernel.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Every refusal of the API as problem+json in the caller's language: what is wrong, where, and under which code a
 * program may look for it.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(annotations = org.springframework.web.bind.annotation.RestController.class)
class ProblemAnswers extends ResponseEntityExceptionHandler {

    private final MessageSource texts;

    ProblemAnswers(MessageSource texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ProblemDetail on(Refusal refusal, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.valueOf(refusal.kind().status()), RefusalMessages.of(texts, refusal, locale));
        problem.setProperty("code", refusal.code());
        String field = refusal.field();
        if (field != null) {
            problem.setProperty("field", field);
        }
        return problem;
    }

    /** Somebody else changed the same thing at the same moment; nothing of this request has happened. */
    @ExceptionHandler
    ProblemDetail on(ConcurrencyFailureException race, Locale locale) {
        logger.info("A request lost a race: " + race.getMessage());
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.CONFLICT, texts.getMessage("request.changed-meanwhile", null, locale));
        problem.setProperty("code", "request.changed-meanwhile");
        return problem;
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<Map<String, String>> errors = invalid.getBindingResult().getFieldErrors().stream()
                .map(error -> error(error, request.getLocale()))
                .toList();
        return fields(invalid, errors, headers, request);
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<Map<String, String>> errors = invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> error instanceof FieldError field
                                ? error(field, request.getLocale())
                                : Map.of(
                                        "field",
                                        String.valueOf(
                                                result.getMethodParameter().getParameterName()),
                                        "message",
                                        texts.getMessage(error, request.getLocale()))))
                .toList();
        return fields(invalid, errors, headers, request);
    }

    private ResponseEntity<Object> fields(
            Exception invalid, List<Map<String, String>> errors, HttpHeaders headers, WebRequest request) {
        HttpStatus status = HttpStatus.UNPROCESSABLE_ENTITY;
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                status, texts.getMessage("request.invalid", new Object[] {errors.size()}, request.getLocale()));
        problem.setProperty("code", "request.invalid");
        problem.setProperty("errors", errors);
        ResponseEntity<Object> answer = handleExceptionInternal(invalid, problem, headers, status, request);
        return answer == null ? ResponseEntity.status(status).body(problem) : answer;
    }

    private Map<String, String> error(FieldError error, Locale locale) {
        return Map.of("field", error.getField(), "message", texts.getMessage(error, locale));
    }
}
