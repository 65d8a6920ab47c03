package io.orderwright.platform.ground.once;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.platform.ground.once.store.KeptAnswers;
import io.orderwright.platform.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;

/**
 * Whoever sends {@code Idempotency-Key} with a POST of the API may send it again for a day: it is done once, and answered
 * as the first time. The answer is kept in the transaction of the work itself, so that there is never one without the
 * other; what was refused or failed keeps nothing and may be tried again under the same key.
 */
@Component
public class OncePerKey {

    /** The header of the key. */
    public static final String HEADER = "Idempotency-Key";

    /** The header of an answer that was given before. */
    public static final String REPLAYED = "Idempotent-Replayed";

    /** Under which code a request is refused while the first one under its key is still at work. */
    public static final String AT_WORK = "request.key-at-work";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]{0,198}[\\x21-\\x7e])?");
    private static final int LARGEST = 256 * 1024;

    private final KeptAnswers answers;
    private final PlatformTransactionManager transactions;
    private final ObjectMapper json;
    private final RequestWords words;

    OncePerKey(KeptAnswers answers, PlatformTransactionManager transactions, ObjectMapper json) {
        this.answers = answers;
        this.transactions = transactions;
        this.json = json;
        this.words = new RequestWords(json);
    }

    /**
     * The work as it is to be done for this request: itself where no key came with it, or where the operation has a meaning
     * of its own for keys.
     */
    public Callable<@Nullable Object> guard(
            HttpServletRequest request,
            HandlerMethod method,
            @Nullable Object[] arguments,
            Callable<@Nullable Object> work)
            throws IOException {
        String key = request.getHeader(HEADER);
        Principal caller = request.getUserPrincipal();
        String address = request.getServletPath();
        boolean meant = key != null
                && caller != null
                && request.getMethod().equals("POST")
                && address.startsWith("/api/")
                && !address.endsWith("/preview")
                && !hasOwnMeaning(method);
        if (!meant) {
            return work;
        }
        if (!KEY.matcher(key).matches()) {
            throw Refusal.invalid(HEADER, "request.key-invalid");
        }
        KeyedRequest keyed = new KeyedRequest(caller.getName(), address, key, words.fingerprint(method, arguments));
        return () -> inOneTransaction(keyed, method, work);
    }

    /** Writes the answer when it is one that was given before. */
    public static boolean isReplayed(@Nullable Object answer, HttpServletResponse response) throws IOException {
        if (answer instanceof KeptAnswer kept) {
            kept.write(response);
            return true;
        }
        return false;
    }

    private static boolean hasOwnMeaning(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .map(parameter -> parameter.getParameterAnnotation(RequestHeader.class))
                .anyMatch(header -> header != null && header.name().equals(HEADER));
    }

    private @Nullable Object inOneTransaction(
            KeyedRequest request, HandlerMethod method, Callable<@Nullable Object> work) throws Exception {
        TransactionStatus transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        Object answer;
        try {
            answer = keptOrDone(request, method, work);
        } catch (Exception | Error failure) {
            transactions.rollback(transaction);
            throw failure;
        }
        transactions.commit(transaction);
        return answer;
    }

    private @Nullable Object keptOrDone(KeyedRequest request, HandlerMethod method, Callable<@Nullable Object> work)
            throws Exception {
        if (!answers.lock(request)) {
            throw Refusal.conflict(AT_WORK, request.key());
        }
        Optional<KeptAnswers.AnsweredRequest> before = answers.find(request);
        if (before.isPresent()) {
            if (!before.get().content().equals(request.content())) {
                throw Refusal.conflict("request.key-other-content", request.key());
            }
            if (!before.get().answer().whole()) {
                throw Refusal.conflict("request.answer-not-kept", request.key());
            }
            return before.get().answer();
        }
        Object answer = work.call();
        answers.keep(request, kept(answer, method));
        return answer;
    }

    private KeptAnswer kept(@Nullable Object answer, HandlerMethod method) throws JsonProcessingException {
        HttpHeaders headers = answer instanceof HttpEntity<?> entity ? entity.getHeaders() : HttpHeaders.EMPTY;
        Object said = answer instanceof HttpEntity<?> entity ? entity.getBody() : answer;
        String body = said == null ? null : json.writeValueAsString(said);
        boolean whole = !method.hasMethodAnnotation(SecretAnswer.class) && (body == null || body.length() <= LARGEST);
        return new KeptAnswer(
                status(answer, method),
                headers.getFirst(HttpHeaders.LOCATION),
                headers.getFirst(HttpHeaders.ETAG),
                whole ? body : null,
                whole);
    }

    private static int status(@Nullable Object answer, HandlerMethod method) {
        if (answer instanceof ResponseEntity<?> entity) {
            return entity.getStatusCode().value();
        }
        ResponseStatus declared = method.getMethodAnnotation(ResponseStatus.class);
        return declared == null ? HttpStatus.OK.value() : declared.code().value();
    }
}
