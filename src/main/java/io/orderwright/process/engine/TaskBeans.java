package io.orderwright.process.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;

/** The beans that expressions may see, resolved at first use: task beans need services that need the engine. */
public final class TaskBeans extends HashMap<Object, Object> {

    private final transient ApplicationContext context;
    private final Map<String, String> beanNames = new HashMap<>();

    public TaskBeans(ApplicationContext context) {
        this.context = context;
        for (String bean : context.getBeanNamesForAnnotation(TaskBean.class)) {
            TaskBean annotation = context.findAnnotationOnBean(bean, TaskBean.class);
            if (annotation != null) {
                beanNames.put(annotation.name(), bean);
            }
        }
    }

    /** Their names in diagrams. */
    public Set<String> names() {
        return Set.copyOf(beanNames.keySet());
    }

    @Override
    public boolean containsKey(Object key) {
        return beanNames.containsKey(key);
    }

    @Override
    @SuppressWarnings("NullAway") // the engine's map contract: null for an unknown name
    public Object get(Object key) {
        String bean = beanNames.get(key);
        return bean == null ? null : context.getBean(bean);
    }

    /** Whether the task bean's own class declares such a public method; what it inherits from Object does not count. */
    public boolean offers(String bean, String method, int arguments) {
        String beanName = beanNames.get(bean);
        Class<?> type = beanName == null ? null : context.getType(beanName);
        return type != null
                && Arrays.stream(ClassUtils.getUserClass(type).getMethods())
                        .filter(candidate -> candidate.getDeclaringClass() != Object.class)
                        .anyMatch(candidate ->
                                candidate.getName().equals(method) && candidate.getParameterCount() == arguments);
    }
}
