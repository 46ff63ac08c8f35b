package stoa.notification;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import stoa.kernel.events.Inbox;

/** Takes what other contexts tell from notification's queue. */
@MessageDriven(activationConfig = {
    @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
    @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "jms/stoa/notification")})
@TransactionManagement(TransactionManagementType.BEAN)
public class NotificationListener implements MessageListener {

    @Inject Inbox inbox;

    @Override
    public void onMessage(Message message) {
        inbox.receive(message);
    }
}
