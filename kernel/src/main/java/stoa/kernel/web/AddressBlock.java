package stoa.kernel.web;

import java.net.InetAddress;
import java.util.Arrays;

/** A block of addresses in CIDR notation (RFC 4632, section 3.1), or one address. */
final class AddressBlock {

    private final byte[] first;
    private final int bits;

    private AddressBlock(byte[] first, int bits) {
        this.first = first;
        this.bits = bits;
    }

    /** @throws IllegalArgumentException if it is neither */
    static AddressBlock of(String text) {
        var parts = text.strip().split("/", 2);
        var first = Addresses.parse(parts[0]).map(InetAddress::getAddress).orElseThrow(() -> unfit(text));
        int longest = first.length * Byte.SIZE;
        var bits = parts.length == 1 ? String.valueOf(longest) : parts[1];
        if (!bits.matches("\\d{1,3}") || Integer.parseInt(bits) > longest) {
            throw unfit(text);
        }
        return new AddressBlock(first, Integer.parseInt(bits));
    }

    private static IllegalArgumentException unfit(String text) {
        return new IllegalArgumentException("No address and no CIDR block: " + text);
    }

    boolean holds(InetAddress address) {
        var bytes = address.getAddress();
        return bytes.length == first.length && Arrays.equals(masked(bytes), masked(first));
    }

    private byte[] masked(byte[] address) {
        return Addresses.masked(address, bits);
    }
}
