package io.orderwright.process.notices;

import io.orderwright.contact.notices.StaffNotices;
import io.orderwright.process.engine.TaskBean;
import io.orderwright.process.engine.calls.Person;

/** {@code notices} in BPMN. */
@TaskBean(name = "notices")
public class NoticesTasks {

    private final StaffNotices notices;

    NoticesTasks(StaffNotices notices) {
        this.notices = notices;
    }

    /**
     * Tells the people of a role something, on their home page.
     *
     * @param number of what it is about
     * @throws io.orderwright.platform.kernel.Refusal INVALID for a role that there is not, and for a text that says nothing
     */
    public void tell(String role, String number, String text) {
        notices.tell(role, number, text, Person.acting());
    }
}
