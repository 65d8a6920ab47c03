package io.orderwright.platform.ground.text;

import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/** The same rule for structured logs: JSON keeps lines apart by itself, but not personal data out. */
public final class LogMembers implements StructuredLoggingJsonMembersCustomizer<Object> {

    @Override
    public void customize(Members<Object> members) {
        members.applyingValueProcessor(
                (path, value) -> value instanceof String text ? PersonalData.maskedWords(text) : value);
    }
}
