package io.orderwright.sales.comments.ports;

/** The people who may log in. */
public interface Colleagues {

    boolean hasLogin(String login);
}
