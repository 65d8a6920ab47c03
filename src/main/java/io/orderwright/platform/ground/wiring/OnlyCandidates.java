package io.orderwright.platform.ground.wiring;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.ContextAnnotationAutowireCandidateResolver;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.MethodMetadata;
import org.springframework.util.ClassUtils;

/**
 * Tells Spring the name of the bean for each type that only one bean has. Else all beans, some thousand, are looked
 * through for each type that somebody needs for the first time, which was a quarter of a start. Spring proves what is
 * suggested as it would what it found; where no bean or more than one has the type, it looks for itself: ADR 0245.
 */
public final class OnlyCandidates implements ApplicationContextInitializer<GenericApplicationContext> {

    /** Ours, and what most of ours need. Never what Spring hands out beside its beans, such as a publisher of events. */
    private static final List<String> KINDS = List.of(
            "io.orderwright.",
            "java.time.Clock",
            "org.camunda.bpm.engine.",
            "org.springframework.jdbc.core.",
            "org.springframework.transaction.");

    @Override
    public void initialize(GenericApplicationContext context) {
        DefaultListableBeanFactory beans = context.getDefaultListableBeanFactory();
        beans.setAutowireCandidateResolver(new Suggestions(beans));
    }

    /** What beans there are is read again when there are more or fewer than before. */
    private static final class Suggestions extends ContextAnnotationAutowireCandidateResolver {

        private static final String SEVERAL = "";

        private final DefaultListableBeanFactory beans;
        private volatile Known known = new Known(-1, Map.of());

        /** @param names of beans by the type that each alone has, or {@link #SEVERAL} */
        private record Known(int beans, Map<Class<?>, String> names) {}

        Suggestions(DefaultListableBeanFactory beans) {
            this.beans = beans;
        }

        @Override
        public @Nullable String getSuggestedName(DependencyDescriptor needed) {
            String said = super.getSuggestedName(needed);
            if (said != null || !isSuggested(needed.getDependencyType().getName())) {
                return said;
            }
            Known now = known;
            if (now.beans() != beans.getBeanDefinitionCount()) {
                now = read();
                known = now;
            }
            String only = now.names().get(needed.getDependencyType());
            return SEVERAL.equals(only) ? null : only;
        }

        private Known read() {
            String[] names = beans.getBeanDefinitionNames();
            Map<Class<?>, String> only = new HashMap<>();
            for (String name : names) {
                Class<?> type = typeOf(beans.getBeanDefinition(name));
                if (type != null) {
                    for (Class<?> kind : kindsOf(type)) {
                        only.merge(kind, name, (one, other) -> SEVERAL);
                    }
                }
            }
            return new Known(names.length, only);
        }

        /** As it is declared, without making the bean; null for what nobody is told of. */
        private @Nullable Class<?> typeOf(BeanDefinition bean) {
            MethodMetadata made =
                    bean instanceof AnnotatedBeanDefinition declared ? declared.getFactoryMethodMetadata() : null;
            String type = made == null ? bean.getBeanClassName() : made.getReturnTypeName();
            if (type == null || !isSuggested(type)) {
                return null;
            }
            try {
                return ClassUtils.forName(type, beans.getBeanClassLoader());
            } catch (ClassNotFoundException | LinkageError e) {
                return null; // Spring says what is wrong with it when somebody needs it
            }
        }

        private static boolean isSuggested(String type) {
            return KINDS.stream().anyMatch(type::startsWith);
        }

        private static Set<Class<?>> kindsOf(Class<?> type) {
            Set<Class<?>> kinds = new HashSet<>(ClassUtils.getAllInterfacesForClassAsSet(type));
            for (Class<?> kind = type; kind != null; kind = kind.getSuperclass()) {
                kinds.add(kind);
            }
            kinds.removeIf(kind -> !isSuggested(kind.getName()));
            return kinds;
        }
    }
}
