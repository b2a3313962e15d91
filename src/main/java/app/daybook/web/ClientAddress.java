package app.daybook.web;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

import jakarta.inject.Singleton;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;

/**
 * Where a request comes from. The word of a proxy counts if the settings name it, and of nobody else; of the addresses in
 * {@code X-Forwarded-For}, each added by who received it, the last that is no such proxy's.
 */
@Singleton
public class ClientAddress {

    private final List<IpSubnetFilterRule> trusted;

    ClientAddress(WebSettings settings) {
        this.trusted = settings.trustedProxies().orElse(List.of()).stream()
                .map(ClientAddress::network)
                .toList();
    }

    public InetAddress of(HttpServerRequest request) {
        InetAddress address = literal(request.remoteAddress().hostAddress());
        String[] hops =
                String.join(",", request.headers().getAll("X-Forwarded-For")).split(",");
        for (int i = hops.length - 1; i >= 0 && isTrusted(address); i--) {
            InetAddress before = literal(hops[i].strip());
            if (before == null) {
                break;
            }
            address = before;
        }
        return address;
    }

    private boolean isTrusted(InetAddress address) {
        InetSocketAddress socket = new InetSocketAddress(address, 0);
        return trusted.stream().anyMatch(network -> network.matches(socket));
    }

    private static IpSubnetFilterRule network(String written) {
        String[] parts = written.strip().split("/", 2);
        InetAddress address = literal(parts[0]);
        if (address == null) {
            throw new IllegalArgumentException("DAYBOOK_TRUSTED_PROXIES has \"" + written
                    + "\", which is no address and no network; write for example 10.0.0.7 or 10.0.0.0/8");
        }
        int bits = parts.length == 2 ? Integer.parseInt(parts[1]) : address.getAddress().length * Byte.SIZE;
        return new IpSubnetFilterRule(address, bits, IpFilterRuleType.ACCEPT);
    }

    /** Null if it is none: names are never looked up. */
    private static InetAddress literal(String address) {
        return NetUtil.createInetAddressFromIpAddressString(address);
    }
}
