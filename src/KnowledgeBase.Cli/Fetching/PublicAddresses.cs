using System.Net;
using System.Net.Sockets;

namespace KnowledgeBase.Cli.Fetching;

/// <summary>The addresses of the public internet, without those of this machine and of private networks.</summary>
/// <remarks>Source: the IANA registries of special-purpose IPv4 and IPv6 addresses.</remarks>
internal static class PublicAddresses
{
    private static readonly IPNetwork[] NotPublic =
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

    /// <summary>The part of IPv6 that is assigned to the public internet.</summary>
    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");

    /// <summary>Reserved for protocols such as Teredo.</summary>
    private static readonly IPNetwork Protocols = IPNetwork.Parse("2001::/23");

    /// <summary>This and the next are IPv6 addresses that lead to the IPv4 address inside them.</summary>
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    public static bool Include(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return Include(address.MapToIPv4());
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return !NotPublic.Any(network => network.Contains(address));
        if (Translated.Contains(address))
            return Include(new IPAddress(address.GetAddressBytes().AsSpan(12, 4)));
        if (SixToFour.Contains(address))
            return Include(new IPAddress(address.GetAddressBytes().AsSpan(2, 4)));
        return Global.Contains(address) && !Protocols.Contains(address);
    }
}
