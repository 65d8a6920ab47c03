package io.orderwright.platform.ground.duties;

import io.orderwright.platform.ground.DecidedBy;
import io.orderwright.platform.ground.RoleHolders;
import java.util.List;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** Asks {@link RoleHolders} about the last argument, whoever calls. Fails closed where nobody knows people's roles. */
final class RoleQuestion implements MethodInterceptor {

    private final ObjectProvider<RoleHolders> holders;

    RoleQuestion(ObjectProvider<RoleHolders> holders) {
        this.holders = holders;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        DecidedBy asked = AnnotatedElementUtils.findMergedAnnotation(call.getMethod(), DecidedBy.class);
        if (asked == null) {
            throw new IllegalStateException(call.getMethod() + " names no role");
        }
        Object[] given = call.getArguments();
        holders.getObject().refuseUnlessOneOf(List.of(asked.value()), String.valueOf(given[given.length - 1]));
        return call.proceed();
    }
}
