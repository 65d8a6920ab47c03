package io.orderwright.platform.ground.body;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.Validator;
import org.springframework.web.bind.MethodArgumentNotValidException;

/**
 * Reads a body over what is known: a member that is not there leaves it, null clears what may be cleared, and defaults are
 * for what is new. The whole is then held against the constraints of its record, as any other body is.
 */
@Component
public class PartialBody {

    private final ObjectMapper json;
    private final Validator validator;

    PartialBody(ObjectMapper json, Validator mvcValidator) {
        this.json = json;
        this.validator = mvcValidator;
    }

    /**
     * @param known the record as it is, of the same type; for a new one the members that it has unless another is said
     * @throws HttpMessageNotReadableException for a member of a wrong type, and null where there must be something
     * @throws MethodArgumentNotValidException for a whole that breaks a constraint of its type
     */
    public <T> T over(Object known, JsonNode said, Class<T> type) throws MethodArgumentNotValidException {
        T whole = read(known, said, type);
        BeanPropertyBindingResult result = new BeanPropertyBindingResult(whole, "body");
        validator.validate(whole, result);
        if (result.hasErrors()) {
            throw new MethodArgumentNotValidException(parameter(), result);
        }
        return whole;
    }

    private <T> T read(Object known, JsonNode said, Class<T> type) {
        if (!(said instanceof ObjectNode members)) {
            throw new HttpMessageNotReadableException("a JSON object is wanted", new AlreadyRead());
        }
        ObjectNode whole = json.valueToTree(known);
        whole.setAll(members);
        try {
            return json.readerFor(type)
                    .with(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .readValue(whole);
        } catch (JsonProcessingException wrong) {
            throw new HttpMessageNotReadableException(wrong.getOriginalMessage(), wrong, new AlreadyRead());
        } catch (IOException e) {
            throw new UncheckedIOException("a tree in memory cannot be read", e);
        }
    }

    private static MethodParameter parameter() {
        for (Method method : PartialBody.class.getMethods()) {
            if (method.getName().equals("over")) {
                return new MethodParameter(method, 1);
            }
        }
        throw new IllegalStateException("this class has that method");
    }

    /** Spring wants to be told what could not be read; by then nothing is left of it. */
    private record AlreadyRead() implements HttpInputMessage {

        @Override
        public InputStream getBody() {
            return InputStream.nullInputStream();
        }

        @Override
        public HttpHeaders getHeaders() {
            return HttpHeaders.EMPTY;
        }
    }
}
