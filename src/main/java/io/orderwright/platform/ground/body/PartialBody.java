package io.orderwright.platform.ground.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderwright.platform.ground.api.StrictJson;
import java.lang.reflect.Method;
import org.springframework.core.MethodParameter;
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
    private final StrictJson strict = new StrictJson();
    private final Validator validator;

    PartialBody(ObjectMapper json, Validator mvcValidator) {
        this.json = json;
        this.validator = mvcValidator;
    }

    /**
     * @param known the record as it is, of the same type; for a new one the members that it has unless another is said
     * @throws RuntimeException for a member that is not known or of a wrong type, and null where there must be something; the API
     *     says which
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
        ObjectNode whole = json.valueToTree(known);
        whole.setAll(StrictJson.members(said));
        return strict.read(whole, type);
    }

    private static MethodParameter parameter() {
        for (Method method : PartialBody.class.getMethods()) {
            if (method.getName().equals("over")) {
                return new MethodParameter(method, 1);
            }
        }
        throw new IllegalStateException("this class has that method");
    }
}
