package stoa.notification.mails.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MailTimerTest {

    private final MailTimer timer = new MailTimer();
    private int asked;

    @Test
    void aDatabaseThatFailsDoesNotSilenceTheWorker() {
        timer.send = new SendMail(null, null, null, null, null) {
            @Override
            boolean next() {
                throw down();
            }
        };
        timer.tick();
        timer.tick();
        assertEquals(2, asked);
    }

    @Test
    void aRoundEndsWhenNothingIsDue() {
        timer.send = new SendMail(null, null, null, null, null) {
            @Override
            boolean next() {
                return ++asked < 3;
            }
        };
        timer.tick();
        assertEquals(3, asked);
    }

    @Test
    void aDatabaseThatFailsDoesNotSilenceTheWatch() {
        var watch = new MailWatch();
        watch.tidy = new TidyMails() {
            @Override
            void watch() {
                throw down();
            }

            @Override
            void forget() {
                throw down();
            }
        };
        watch.watch();
        watch.forget();
        assertEquals(2, asked);
    }

    private IllegalStateException down() {
        asked++;
        return new IllegalStateException("the database is down");
    }
}
