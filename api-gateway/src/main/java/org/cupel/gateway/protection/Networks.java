package org.cupel.gateway.protection;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/** A list of addresses and networks, IPv4 and IPv6, such as {@code 192.0.2.7, 10.0.0.0/8, 2001:db8::/32}. */
public final class Networks {

    private final List<IpSubnetFilterRule> rules;

    /** @throws IllegalArgumentException when one is neither an address nor a network */
    public Networks(List<String> texts) {
        this.rules = texts.stream().map(Networks::rule).toList();
    }

    boolean isEmpty() {
        return rules.isEmpty();
    }

    /** @param address as digits; whatever else it is, e.g. a name, is in no network */
    public boolean contain(String address) {
        InetAddress parsed = NetUtil.createInetAddressFromIpAddressString(address);
        if (parsed == null) {
            return false;
        }
        var socket = new InetSocketAddress(parsed, 0);
        return rules.stream().anyMatch(rule -> rule.matches(socket));
    }

    private static IpSubnetFilterRule rule(String text) {
        String[] parts = text.strip().split("/", 2);
        InetAddress address = NetUtil.createInetAddressFromIpAddressString(parts[0]);
        try {
            int bits = address == null ? -1 : address.getAddress().length * Byte.SIZE;
            int prefix = parts.length == 1 ? bits : Integer.parseInt(parts[1]);
            return new IpSubnetFilterRule(address, prefix, IpFilterRuleType.ACCEPT);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is neither an address nor a network. Try 192.0.2.7, 10.0.0.0/8 or 2001:db8::/32.",
                    e);
        }
    }
}
