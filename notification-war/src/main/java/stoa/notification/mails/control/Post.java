package stoa.notification.mails.control;

import java.util.Set;

/** Where mails go: to a mail server, or into a folder. */
interface Post {

    /**
     * Returns when the mail is delivered to where it goes first.
     *
     * @param lastMoment runs before the mail's end goes out; when it throws, the mail is not delivered. Not asked where
     *                   delivering twice comes to the same as once
     * @throws Undelivered telling what is known of it
     */
    void deliver(Mail mail, Runnable lastMoment);

    /**
     * Takes back what went to these addresses, where it is still in our hands; what a server took is not.
     *
     * @param addresses in lower case
     */
    default void takeBack(Set<String> addresses) { }

    /** As {@link #takeBack(Set)}, for one mail that was delivered. */
    default void takeBack(Mail mail) { }
}
