using System.Buffers.Binary;

namespace MaturityAssessment.Application.Tests.Support;

/// <summary>Images as people upload them.</summary>
internal static class BrandImages
{
    /// <summary>A PNG of 24 × 8 red pixels.</summary>
    public static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAABgAAAAICAIAAABsw6g0AAAAFElEQVR42mPYoOBAFcQwatBINggAE+/MAXiKiTAAAAAASUVORK5CYII=");

    /// <summary>A PNG of 96 × 32 green pixels.</summary>
    public static readonly byte[] WidePng = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAGAAAAAgCAIAAABiouoDAAAARUlEQVR42u3QQQkAAAgEsItjJkPY/2kD/8JgCZaa5hAFggQJEiRIkCBBCBIkSJAgQYIEIUiQIEGCBAkShCBBggQJEvTXArSzQKb+86AiAAAAAElFTkSuQmCC");

    /// <summary>Says in its head that it is as large as told; the rest is as before.</summary>
    public static byte[] Claiming(uint width, uint height)
    {
        var file = Png.ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(16), width);
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(20), height);
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(29), Checksum(file.AsSpan(12, 17)));
        return file;
    }

    private static uint Checksum(ReadOnlySpan<byte> data)
    {
        var sum = uint.MaxValue;
        foreach (var value in data)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) != 0 ? (sum >> 1) ^ 0xedb88320 : sum >> 1;
            }
        }

        return ~sum;
    }
}
