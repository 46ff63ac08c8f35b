package stoa.account.staff.entity;

/** Base 32 (RFC 4648, section 6) without padding, as authenticators and people type it. */
public final class Base32 {

    private static final char[] ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".toCharArray();
    private static final int BITS = 5;

    private Base32() { }

    /** @param bytes a multiple of five, so that nothing is padded */
    public static String encode(byte[] bytes) {
        if (bytes.length % BITS != 0) {
            throw new IllegalArgumentException("not a multiple of five bytes");
        }
        var text = new StringBuilder();
        int waiting = 0;
        int bits = 0;
        for (var each : bytes) {
            waiting = waiting << Byte.SIZE | each & 0xff;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(ALPHABET[waiting >> bits & 31]);
            }
            waiting &= (1 << bits) - 1;
        }
        return text.toString();
    }
}
