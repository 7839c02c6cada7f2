using System.Net;
using System.Net.Sockets;

namespace KnowledgeBase.Cli.Fetching;

/// <summary>Addresses of the public network, as against this machine's and those of networks behind it.</summary>
/// <remarks>Source: the IANA registries of special-purpose IPv4 and IPv6 addresses.</remarks>
internal static class PublicAddresses
{
    private static readonly IPNetwork[] _notPublic =
    [
        IPNetwork.Parse("0.0.0.0/8"),
        IPNetwork.Parse("10.0.0.0/8"),
        IPNetwork.Parse("100.64.0.0/10"),
        IPNetwork.Parse("127.0.0.0/8"),
        IPNetwork.Parse("169.254.0.0/16"),
        IPNetwork.Parse("172.16.0.0/12"),
        IPNetwork.Parse("192.0.0.0/24"),
        IPNetwork.Parse("192.168.0.0/16"),
        IPNetwork.Parse("198.18.0.0/15"),
        IPNetwork.Parse("224.0.0.0/3"),
    ];

    /// <summary>The part of IPv6 that is given out to the public network.</summary>
    private static readonly IPNetwork _global = IPNetwork.Parse("2000::/3");

    /// <summary>Teredo and other protocols' own.</summary>
    private static readonly IPNetwork _protocols = IPNetwork.Parse("2001::/23");

    /// <summary>Two forms of IPv6 that lead to the IPv4 address in them.</summary>
    private static readonly IPNetwork _sixToFour = IPNetwork.Parse("2002::/16");

    private static readonly IPNetwork _translated = IPNetwork.Parse("64:ff9b::/96");

    public static bool Include(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return Include(address.MapToIPv4());
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return !_notPublic.Any(network => network.Contains(address));
        if (_translated.Contains(address))
            return Include(new IPAddress(address.GetAddressBytes().AsSpan(12, 4)));
        if (_sixToFour.Contains(address))
            return Include(new IPAddress(address.GetAddressBytes().AsSpan(2, 4)));
        return _global.Contains(address) && !_protocols.Contains(address);
    }
}
