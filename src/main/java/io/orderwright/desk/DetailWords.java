package io.orderwright.desk;

import java.util.List;

/** The words for codes in the details of what happened: a bean of the room that knows them. */
public interface DetailWords {

    List<DetailWord> detailWords();

    /**
     * Where the words of one detail stand.
     *
     * @param detail the detail's name
     * @param prefix of the message; the code itself follows
     */
    record DetailWord(String detail, String prefix) {}
}
