package io.orderwright.platform.ground.versions;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.platform.ground.VersionOf;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;

/** The key of the thing that a body names; what the body does not say is the key of nothing. */
final class BodyKey {

    private BodyKey() {}

    static Map<String, String> of(VersionOf thing, HandlerMethod method, @Nullable Object[] arguments) {
        MethodParameter[] parameters = method.getMethodParameters();
        Map<String, String> key = new HashMap<>();
        for (int at = 0; at < parameters.length; at++) {
            Object body = parameters[at].hasParameterAnnotation(RequestBody.class) ? arguments[at] : null;
            if (body != null) {
                Arrays.stream(thing.variables()).forEach(member -> key.put(member, text(body, member)));
            }
        }
        return key;
    }

    private static String text(Object body, String member) {
        if (body instanceof JsonNode said) {
            return said.path(member).asText();
        }
        return Arrays.stream(body.getClass().getRecordComponents())
                .filter(component -> component.getName().equals(member))
                .map(RecordComponent::getAccessor)
                .map(accessor -> {
                    ReflectionUtils.makeAccessible(accessor);
                    return String.valueOf(ReflectionUtils.invokeMethod(accessor, body));
                })
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(body.getClass() + " has no " + member));
    }
}
