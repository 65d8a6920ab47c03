package io.orderwright.platform.proposals;

import io.orderwright.platform.kernel.BusinessEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.SimpleApplicationEventMulticaster;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;

/** Hands events to their listeners, but for business events of a preview: what they tell of has not happened. */
@Component(AbstractApplicationContext.APPLICATION_EVENT_MULTICASTER_BEAN_NAME)
class UnheardPreviews extends SimpleApplicationEventMulticaster {

    @Override
    public void multicastEvent(ApplicationEvent event, @Nullable ResolvableType type) {
        if (!Preview.running() || !(event instanceof PayloadApplicationEvent<?> told && isBusiness(told))) {
            super.multicastEvent(event, type);
        }
    }

    private static boolean isBusiness(PayloadApplicationEvent<?> told) {
        return told.getPayload() instanceof BusinessEvent;
    }
}
