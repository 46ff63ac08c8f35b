package stoa.kernel.web;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Whose word about the client's address is taken: that of the proxies of this installation. Each of them appends to
 * {@code X-Forwarded-For} the address that it was called from, so the list is read from its end, and only as far as
 * those who wrote it are ours; what a client wrote there itself is never reached.
 */
final class TrustedProxies {

    private final List<AddressBlock> blocks;

    /** @throws IllegalArgumentException naming the first that is no address and no CIDR block */
    TrustedProxies(List<String> blocks) {
        this.blocks = blocks.stream().map(AddressBlock::of).toList();
    }

    /**
     * @param connection who the connection is from
     * @param forwarded  the values of all {@code X-Forwarded-For} headers, in their order
     * @return the nearest that is none of our proxies; where a proxy tells no address, that proxy
     */
    InetAddress client(InetAddress connection, List<String> forwarded) {
        var hops = new ArrayList<>(List.of(String.join(",", forwarded).split(",")));
        Collections.reverse(hops);
        var nearest = connection;
        for (var hop : hops) {
            var told = isOurs(nearest) ? Addresses.parse(hop) : Optional.<InetAddress>empty();
            if (told.isEmpty()) {
                return nearest;
            }
            nearest = told.get();
        }
        return nearest;
    }

    private boolean isOurs(InetAddress address) {
        return blocks.stream().anyMatch(block -> block.holds(address));
    }
}
