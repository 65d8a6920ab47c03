package io.orderwright.desk.fields;

/** Where the page of a thing with own fields is: a bean for each kind of thing that has one. */
public interface SubjectPage {

    /** The kind of thing, as {@link io.orderwright.platform.ground.fields.FieldSubject#name} says it. */
    String subject();

    /** The address of its page, with {@code {key}} for its number or code. */
    String address();

    /** The entry of the menu that it belongs to. */
    String menu();
}
