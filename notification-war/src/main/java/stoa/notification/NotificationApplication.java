package stoa.notification;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything of this WAR stands directly under its context root. */
@ApplicationPath("/")
public class NotificationApplication extends Application { }
