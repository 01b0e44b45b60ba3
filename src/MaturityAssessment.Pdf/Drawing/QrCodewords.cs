namespace MaturityAssessment.Pdf.Drawing;

/// <summary>The bytes of a QR code of level M (a seventh of it may be lost): the content, packed, and what repairs it.</summary>
internal static class QrCodewords
{
    // by version from 1 on, as ISO/IEC 18004 lists them for level M
    private static readonly int[] RepairPerBlock = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24];
    private static readonly int[] Blocks = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10];

    /// <summary>The smallest version that holds so many bytes.</summary>
    public static int VersionFor(int bytes)
    {
        for (var version = 1; version <= Blocks.Length; version++)
        {
            if (HeaderBits(version) + (8 * bytes) <= 8 * DataLength(version))
            {
                return version;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(bytes), bytes, "No version holds so many bytes.");
    }

    /// <summary>Data and repair bytes in the order in which they are drawn.</summary>
    public static byte[] Of(ReadOnlySpan<byte> content, int version)
    {
        var data = Pack(content, version);
        var (count, repair) = (Blocks[version - 1], RepairPerBlock[version - 1]);
        var shortLength = data.Length / count;
        var firstLong = count - (data.Length % count);
        var blocks = new List<(byte[] Data, byte[] Repair)>();
        for (int i = 0, start = 0; i < count; i++)
        {
            var block = data.AsSpan(start, shortLength + (i < firstLong ? 0 : 1)).ToArray();
            blocks.Add((block, ReedSolomon.Repair(block, repair)));
            start += block.Length;
        }

        var result = new List<byte>(Capacity(version));
        for (var i = 0; i <= shortLength; i++)
        {
            result.AddRange(blocks.Where(b => i < b.Data.Length).Select(b => b.Data[i]));
        }

        for (var i = 0; i < repair; i++)
        {
            result.AddRange(blocks.Select(b => b.Repair[i]));
        }

        return [.. result];
    }

    private static byte[] Pack(ReadOnlySpan<byte> content, int version)
    {
        const int byteMode = 4;
        var data = new byte[DataLength(version)];
        var bit = 0;
        Append(byteMode, 4);
        Append(content.Length, HeaderBits(version) - 4);
        foreach (var b in content)
        {
            Append(b, 8);
        }

        // four zero bits end the content, as far as there is room; then two bytes in turn fill the rest
        var next = Math.Min(data.Length, (bit + 4 + 7) / 8);
        for (var i = next; i < data.Length; i++)
        {
            data[i] = (byte)((i - next) % 2 == 0 ? 0xec : 0x11);
        }

        return data;

        void Append(int value, int bits)
        {
            for (var i = bits - 1; i >= 0; i--, bit++)
            {
                data[bit / 8] |= (byte)(((value >> i) & 1) << (7 - (bit % 8)));
            }
        }
    }

    private static int HeaderBits(int version) => 4 + (version < 10 ? 8 : 16);

    private static int DataLength(int version) => Capacity(version) - (Blocks[version - 1] * RepairPerBlock[version - 1]);

    /// <summary>All bytes that a version has room for beside its patterns.</summary>
    private static int Capacity(int version)
    {
        var modules = (((16 * version) + 128) * version) + 64;
        if (version >= 2)
        {
            var marks = (version / 7) + 2;
            modules -= (((25 * marks) - 10) * marks) - 55 + (version >= 7 ? 36 : 0);
        }

        return modules / 8;
    }

    /// <summary>Arithmetic in the field of 256 elements that QR codes use.</summary>
    private static class ReedSolomon
    {
        public static byte[] Repair(ReadOnlySpan<byte> data, int length)
        {
            var generator = Generator(length);
            var remainder = new byte[length];
            foreach (var b in data)
            {
                var factor = (byte)(b ^ remainder[0]);
                remainder.AsSpan(1).CopyTo(remainder);
                remainder[^1] = 0;
                for (var i = 0; i < length; i++)
                {
                    remainder[i] ^= Multiply(generator[i], factor);
                }
            }

            return remainder;
        }

        /// <summary>The product of (x − 2^i), without its leading one.</summary>
        private static byte[] Generator(int degree)
        {
            var result = new byte[degree];
            result[^1] = 1;
            byte root = 1;
            for (var i = 0; i < degree; i++)
            {
                for (var j = 0; j < degree; j++)
                {
                    result[j] = Multiply(result[j], root);
                    if (j + 1 < degree)
                    {
                        result[j] ^= result[j + 1];
                    }
                }

                root = Multiply(root, 2);
            }

            return result;
        }

        private static byte Multiply(byte x, byte y)
        {
            const int modulus = 0x11d;
            var product = 0;
            for (var i = 7; i >= 0; i--)
            {
                product = (product << 1) ^ ((product >> 7) * modulus);
                product ^= ((y >> i) & 1) * x;
            }

            return (byte)product;
        }
    }
}
