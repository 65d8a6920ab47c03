package io.orderwright.integration;

import java.util.List;

/** The text messages that a process sends: a bean of it says with what the gateway's template of each topic is filled. */
public interface SmsTemplates {

    List<SmsTemplate> smsTemplates();

    /** @param topic of the effect, for example {@code sms.order-change}; settings name the gateway's template by its end */
    record SmsTemplate(String topic, List<SmsParameter> parameters) {

        public static SmsTemplate of(String topic, SmsParameter... parameters) {
            return new SmsTemplate(topic, List.of(parameters));
        }
    }

    /**
     * One of what a template is filled with.
     *
     * @param name by which the template knows it
     * @param optional whether it is left out where the message does not say it
     * @param fields of the message, joined by blanks: an amount and its currency
     */
    record SmsParameter(String name, boolean optional, List<String> fields) {

        public static SmsParameter of(String name, String... fields) {
            return new SmsParameter(name, false, List.of(fields));
        }

        public static SmsParameter maybe(String name, String field) {
            return new SmsParameter(name, true, List.of(field));
        }
    }
}
