package io.orderwright.platform.ground.columns;

import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.type.format.jackson.JacksonJsonFormatMapper;
import org.springframework.boot.autoconfigure.orm.jpa.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** In JSON of a column amounts and quantities are the numbers that they are in bodies. */
@Configuration
class JsonColumns {

    @Bean
    HibernatePropertiesCustomizer numbersInColumns(Module amountsModule) {
        ObjectMapper json = new ObjectMapper().findAndRegisterModules().registerModule(amountsModule);
        return properties -> properties.put(MappingSettings.JSON_FORMAT_MAPPER, new JacksonJsonFormatMapper(json));
    }
}
