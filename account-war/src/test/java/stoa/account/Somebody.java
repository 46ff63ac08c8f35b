package stoa.account;

import java.util.concurrent.ThreadLocalRandom;

/** Where a call comes from, as a proxy of the server under test tells it, so that none meets another's limit. */
public final class Somebody {

    public static final String HEADER = "X-Forwarded-For";

    private Somebody() { }

    /** Any of the addresses that are kept for tests (RFC 2544). */
    public static String address() {
        int any = ThreadLocalRandom.current().nextInt(1 << 17);
        return "198." + (18 + (any >> 16)) + "." + (any >> 8 & 0xFF) + "." + (any & 0xFF);
    }
}
