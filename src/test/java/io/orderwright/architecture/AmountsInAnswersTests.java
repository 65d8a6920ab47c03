package io.orderwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import io.orderwright.platform.kernel.Money;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A program that reads an amount is told in the same answer of which currency it is. */
@Tag("doors")
class AmountsInAnswersTests {

    private final Set<String> faults = new TreeSet<>();
    private int amounts;

    @Test
    void everyAmountStandsBesideItsCurrency() {
        for (JavaClass api : MainClasses.ALL) {
            if (api.isAnnotatedWith(RestController.class)) {
                for (JavaMethod method : api.getMethods()) {
                    if (method.isMetaAnnotatedWith(RequestMapping.class)) {
                        walk(method.reflect().getGenericReturnType(), false, new ArrayList<>());
                    }
                }
            }
        }
        assertThat(amounts).isGreaterThan(50);
        assertThat(faults).isEmpty();
    }

    private void walk(Type type, boolean told, List<Type> path) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(part -> walk(part, told, path));
        } else if (type == Money.class) {
            amounts++;
            if (!told) {
                faults.add(path.get(path.size() - 1).getTypeName());
            }
        } else if (type instanceof Class<?> one && one.isRecord() && !path.contains(one)) {
            path.add(one);
            boolean here = told || saysCurrency(one);
            for (RecordComponent part : one.getRecordComponents()) {
                if (!ignored(part) && !ignored(part.getAccessor())) {
                    walk(part.getGenericType(), here, path);
                }
            }
            path.remove(one);
        }
    }

    private static boolean saysCurrency(Class<?> one) {
        return Arrays.stream(one.getRecordComponents())
                        .anyMatch(part -> part.getName().equals("currency")
                                || part.isAnnotationPresent(JsonUnwrapped.class) && saysCurrency(part.getType())
                                || part.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                                        && saysCurrency(part.getType()))
                || Arrays.stream(one.getDeclaredMethods())
                        .anyMatch(method ->
                                method.getName().equals("currency") && method.isAnnotationPresent(JsonProperty.class));
    }

    private static boolean ignored(AnnotatedElement element) {
        return element.isAnnotationPresent(JsonIgnore.class);
    }
}
