package io.orderwright.bench.counted;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Lets a test ask for what the application sends; while none does, nothing is different. */
public class RecordedStatements implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof HikariDataSource pool ? new RecordedDataSource(pool) : bean;
    }
}
