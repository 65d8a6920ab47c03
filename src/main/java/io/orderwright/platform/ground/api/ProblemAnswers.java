package io.orderwright.platform.ground.api;

import io.orderwright.platform.ground.RefusalMessages;
import io.orderwright.platform.kernel.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Every refusal of the API as problem+json in the caller's language: what is wrong, where, and under which code a
 * program may look for it.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(annotations = org.springframework.web.bind.annotation.RestController.class)
class ProblemAnswers extends ResponseEntityExceptionHandler {

    private final MessageSource texts;
    private final FieldFaults faults;

    ProblemAnswers(MessageSource texts) {
        this.texts = texts;
        this.faults = new FieldFaults(texts);
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
        if (!refusal.differences().isEmpty()) {
            problem.setProperty("differences", refusal.differences());
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

    @ExceptionHandler
    ResponseEntity<Object> on(MalformedRequest malformed, WebRequest request) {
        List<Map<String, Object>> errors = malformed.faults().stream()
                .map(fault -> faults.of(fault, request.getLocale()))
                .toList();
        if (malformed.status() == HttpStatus.UNPROCESSABLE_ENTITY) {
            return fields(malformed, errors, new HttpHeaders(), request);
        }
        RequestFault fault = malformed.faults().get(0);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                malformed.status(), texts.getMessage(fault.message(), request.getLocale()));
        problem.setProperty("code", fault.code());
        problem.setProperty("errors", errors);
        return ResponseEntity.status(malformed.status()).body(problem);
    }

    /** Some of many rows are wrong, and nothing was done of any. */
    @ExceptionHandler
    ResponseEntity<Object> on(RowFaults.RefusedRows refused, WebRequest request) {
        return fields(refused, refused.errors(), new HttpHeaders(), request);
    }

    /** A page's script, and a body of the API that is not there at all. */
    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        String code = unreadable.getCause() == null ? "request.body-missing" : "request.unreadable";
        return on(MalformedRequest.unreadable(RequestFault.of("", code)), request);
    }

    /** The header, parameter or part that is not there. */
    @Override
    protected ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException missing, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String field = missing instanceof MissingServletRequestParameterException parameter
                ? parameter.getParameterName()
                : missing instanceof MissingRequestHeaderException header ? header.getHeaderName() : "";
        return on(MalformedRequest.wrong(List.of(RequestFault.of(field, "request.parameter-missing"))), request);
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return handleServletRequestBindingException(missing, headers, status, request);
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestPart(
            MissingServletRequestPartException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        String part = missing.getRequestPartName();
        return on(MalformedRequest.wrong(List.of(RequestFault.of(part, "request.parameter-missing"))), request);
    }

    /** What the framework cannot convert: the name of the parameter, and no class. */
    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Class<?> wanted = mismatch.getRequiredType();
        List<String> allowed = wanted == null ? List.of() : PlainValues.allowed(wanted);
        String field = mismatch instanceof MethodArgumentTypeMismatchException argument
                ? PageWords.asked(argument.getName(), request.getParameterMap())
                : String.valueOf(mismatch.getPropertyName());
        return on(
                MalformedRequest.wrong(List.of(
                        new RequestFault(field, "request.wrong-type", allowed, List.of(String.join(", ", allowed))))),
                request);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMediaTypeNotSupported(
            HttpMediaTypeNotSupportedException other, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return told(other, "request.media-type", other.getSupportedMediaTypes(), headers, status, request);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMediaTypeNotAcceptable(
            HttpMediaTypeNotAcceptableException other, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return told(other, "request.not-acceptable", other.getSupportedMediaTypes(), headers, status, request);
    }

    private ResponseEntity<Object> told(
            Exception why,
            String code,
            List<MediaType> allowed,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        List<String> types =
                allowed.stream().map(MediaType::toString).distinct().toList();
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                status, texts.getMessage(code, new Object[] {String.join(", ", types)}, request.getLocale()));
        problem.setProperty("code", code);
        problem.setProperty("allowed", types);
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return ResponseEntity.status(status).headers(headers).body(problem);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<Map<String, Object>> errors = invalid.getBindingResult().getAllErrors().stream()
                .map(error -> faults.of(error, "", request.getLocale()))
                .toList();
        return fields(invalid, errors, headers, request);
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<Map<String, Object>> errors = invalid.getParameterValidationResults().stream()
                .flatMap(result -> faults.of(result, request.getParameterMap(), request.getLocale()).stream())
                .toList();
        return fields(invalid, errors, headers, request);
    }

    private ResponseEntity<Object> fields(
            Exception invalid, List<Map<String, Object>> errors, HttpHeaders headers, WebRequest request) {
        HttpStatus status = HttpStatus.UNPROCESSABLE_ENTITY;
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                status, texts.getMessage("request.invalid", new Object[] {errors.size()}, request.getLocale()));
        problem.setProperty("code", "request.invalid");
        problem.setProperty("errors", errors);
        ResponseEntity<Object> answer = handleExceptionInternal(invalid, problem, headers, status, request);
        return answer == null ? ResponseEntity.status(status).body(problem) : answer;
    }
}
