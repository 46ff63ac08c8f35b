package stoa.notification.mails.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import stoa.kernel.privacy.Person;
import stoa.kernel.privacy.PersonalData;
import stoa.notification.mails.entity.Messages;

/** What mails know of people: until one is sent, to whom and what. What lies in the folder goes as well. */
@ApplicationScoped
class MailsOfPeople implements PersonalData {

    @Inject Messages messages;
    @Inject Post post;

    @Override
    public String export(Person person) {
        return messages.export(person);
    }

    @Override
    public boolean erase(Person person) {
        messages.erase(person);
        post.takeBack(person);
        return true;
    }
}
