package stoa.notification.mails.control;

import stoa.kernel.privacy.Person;

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

    /** Takes back what went to a person, where it is still in our hands; what a server took is not. */
    default void takeBack(Person person) { }

    /** As {@link #takeBack(Person)}, for one mail that was delivered. */
    default void takeBack(Mail mail) { }
}
