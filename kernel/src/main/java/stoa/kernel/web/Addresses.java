package stoa.kernel.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads addresses as they are written; it never asks a name server. An IPv4 address mapped into IPv6 is that address. */
final class Addresses {

    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern V4 = Pattern.compile("(?<address>" + BYTE + "(\\." + BYTE + "){3})(:\\d{1,5})?");
    private static final Pattern V6 = Pattern.compile("(?<address>[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*)|\\[(?<boxed>[0-9A-Fa-f:.]+)](:\\d{1,5})?");
    private static final int NETWORK_BITS = 64;

    private Addresses() { }

    /** @param text an address, a port after it perhaps, as some proxies tell it */
    static Optional<InetAddress> parse(String text) {
        var told = text.strip();
        var v4 = V4.matcher(told);
        if (v4.matches()) {
            return literal(v4.group("address"));
        }
        var v6 = V6.matcher(told);
        return v6.matches() ? literal(v6.group("boxed") == null ? v6.group("address") : v6.group("boxed")) : Optional.empty();
    }

    private static Optional<InetAddress> literal(String address) {
        try {
            return Optional.of(InetAddress.getByName(address.contains(".") && !address.contains(":") ? address : '[' + address + ']'));
        } catch (UnknownHostException noAddress) {
            return Optional.empty();
        }
    }

    /** What is counted as one client: an IPv4 address, or the /64 of an IPv6 address, of which each client has a whole one. */
    static String network(InetAddress address) {
        return address instanceof Inet6Address ? networkOf(address) : address.getHostAddress();
    }

    private static String networkOf(InetAddress address) {
        try {
            return InetAddress.getByAddress(masked(address.getAddress(), NETWORK_BITS)).getHostAddress() + '/' + NETWORK_BITS;
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The address with all but its first bits cleared. */
    static byte[] masked(byte[] address, int bits) {
        var masked = new byte[address.length];
        for (int i = 0; i < address.length; i++) {
            int kept = Math.max(0, Math.min(Byte.SIZE, bits - i * Byte.SIZE));
            masked[i] = (byte) (address[i] & 0xFF << Byte.SIZE - kept);
        }
        return masked;
    }
}
