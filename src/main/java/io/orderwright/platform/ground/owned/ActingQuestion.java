package io.orderwright.platform.ground.owned;

import java.util.Collection;
import java.util.List;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** Asks {@link ActingRights} about first and last argument, whoever calls. Fails closed where nobody knows the answer. */
final class ActingQuestion implements MethodInterceptor {

    private final ObjectProvider<ActingRights> rights;

    ActingQuestion(ObjectProvider<ActingRights> rights) {
        this.rights = rights;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        ActsOn asked = AnnotatedElementUtils.findMergedAnnotation(call.getMethod(), ActsOn.class);
        if (asked == null) {
            throw new IllegalStateException(call.getMethod() + " does not say what it does");
        }
        Object[] given = call.getArguments();
        rights.getObject().refuseUnlessMay(asked.value(), subjects(given[0]), String.valueOf(given[given.length - 1]));
        return call.proceed();
    }

    private static List<String> subjects(Object first) {
        Collection<?> all = first instanceof Collection<?> several ? several : List.of(first);
        return all.stream().map(ActingQuestion::subject).distinct().toList();
    }

    private static String subject(Object one) {
        return one instanceof ActionRequest request ? request.actedUpon() : String.valueOf(one);
    }
}
