using System.Buffers;
using System.Text;

namespace ComplianceCheck.Documents;

/// <summary>
/// A date as far as it is known: the days from <see cref="First"/> to <see cref="Last"/>, both included, and the moment if
/// one is stated. A day is compared as a calendar day wherever it was written; no time zone of a machine plays a part.
/// </summary>
/// <param name="First">The earliest day it can mean.</param>
/// <param name="Last">The latest day it can mean.</param>
/// <param name="Moment">The instant, when a time with an offset is stated.</param>
public readonly record struct DateRange(DateOnly First, DateOnly Last, DateTimeOffset? Moment = null)
{
    private const int LargestOffsetMinutes = 14 * 60;

    /// <summary>Bytes of the longest form, <c>yyyy-MM-ddTHH:mm:ss.fffffffff±hh:mm</c>.</summary>
    private const int LongestForm = 35;

    /// <summary>Whether it is exactly one day, without a time.</summary>
    public bool IsDay => First == Last && Moment is null;

    /// <summary>One day.</summary>
    public static DateRange Of(DateOnly day) => new(day, day);

    /// <summary>
    /// Reads <c>yyyy</c>, <c>yyyy-MM</c>, <c>yyyy-MM-dd</c> or that with <c>THH:mm[:ss[.f…]](Z|±hh:mm)</c>, all of which must
    /// exist in the calendar; one to nine digits of a second, offsets up to 14 hours. A time without an offset is not a moment
    /// and is refused. Allocates nothing.
    /// </summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out DateRange range)
    {
        range = default;
        var rest = utf8;
        if (TakeYear(ref rest) is not (>= 1 and var year))
        {
            return false;
        }

        if (rest.IsEmpty)
        {
            range = new DateRange(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            return true;
        }

        if (TakePair(ref rest, (byte)'-') is not (>= 1 and <= 12 and var month))
        {
            return false;
        }

        var days = DateTime.DaysInMonth(year, month);
        if (rest.IsEmpty)
        {
            range = new DateRange(new DateOnly(year, month, 1), new DateOnly(year, month, days));
            return true;
        }

        if (TakePair(ref rest, (byte)'-') is not (>= 1 and var number) || number > days)
        {
            return false;
        }

        var day = new DateOnly(year, month, number);
        var moment = rest.IsEmpty ? null : MomentOf(day, rest);
        if (moment is null && !rest.IsEmpty)
        {
            return false;
        }

        range = new DateRange(day, day, moment);
        return true;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{byte}, out DateRange)"/>
    public static bool TryParse(string text, out DateRange range)
    {
        Span<byte> utf8 = stackalloc byte[LongestForm];
        range = default;
        return Ascii.FromUtf16(text, utf8, out var length) == OperationStatus.Done && TryParse(utf8[..length], out range);
    }

    /// <summary>
    /// Whether it is certain that this lies before <paramref name="other"/>: two moments are compared as such, anything else by
    /// the calendar days as written.
    /// </summary>
    public bool IsBefore(DateRange other) =>
        Moment is { } moment && other.Moment is { } otherMoment ? moment < otherMoment : Last < other.First;

    private static DateTimeOffset? MomentOf(DateOnly day, ReadOnlySpan<byte> rest)
    {
        if (TakePair(ref rest, (byte)'T') is not (>= 0 and <= 23 and var hour) || TakePair(ref rest, (byte)':') is not (>= 0 and <= 59 and var minute))
        {
            return null;
        }

        var ticks = (day.DayNumber * TimeSpan.TicksPerDay) + (hour * TimeSpan.TicksPerHour) + (minute * TimeSpan.TicksPerMinute);
        if (rest is [(byte)':', ..])
        {
            if (TakePair(ref rest, (byte)':') is not (>= 0 and <= 59 and var second) || TakeFraction(ref rest) is not { } fraction)
            {
                return null;
            }

            ticks += (second * TimeSpan.TicksPerSecond) + fraction;
        }

        if (OffsetOf(rest) is not { } offset)
        {
            return null;
        }

        // The calendar ends for the time as written and for the instant: 0001-01-01T00:00+14:00 lies before it.
        return ticks <= DateTime.MaxValue.Ticks && ticks - offset.Ticks is >= 0 and var instant && instant <= DateTime.MaxValue.Ticks
            ? new DateTimeOffset(ticks, offset)
            : null;
    }

    /// <summary>What <c>Z</c> or <c>±hh:mm</c> says, to the end; null for anything else.</summary>
    private static TimeSpan? OffsetOf(ReadOnlySpan<byte> rest)
    {
        if (rest is [(byte)'Z'])
        {
            return TimeSpan.Zero;
        }

        if (rest is not [(byte)'+' or (byte)'-', ..])
        {
            return null;
        }

        var sign = rest[0];
        if (TakePair(ref rest, sign) is not (>= 0 and var hours) || TakePair(ref rest, (byte)':') is not (>= 0 and <= 59 and var minutes) || !rest.IsEmpty)
        {
            return null;
        }

        var total = (hours * 60) + minutes;
        return total > LargestOffsetMinutes ? null : TimeSpan.FromMinutes(sign == (byte)'-' ? -total : total);
    }

    /// <summary>Ticks of <c>.f…</c>, 0 where there is none; null where the digits are none or more than nine.</summary>
    private static long? TakeFraction(ref ReadOnlySpan<byte> rest)
    {
        if (rest is not [(byte)'.', ..])
        {
            return 0;
        }

        // Summed in binary fractions, as DateTimeOffset.Parse does: beyond seven digits, the instants are the ones it gives.
        var (fraction, unit, count) = (0.0, 0.1, 0);
        for (rest = rest[1..]; rest is [>= (byte)'0' and <= (byte)'9', ..]; rest = rest[1..])
        {
            fraction += (rest[0] - '0') * unit;
            unit *= 0.1;
            count++;
        }

        return count is >= 1 and <= 9 ? (long)Math.Round(fraction * TimeSpan.TicksPerSecond) : null;
    }

    /// <summary>The four digits at the beginning; -1 where there are none.</summary>
    private static int TakeYear(ref ReadOnlySpan<byte> rest)
    {
        if (rest.Length < 4 || rest[..4].ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return -1;
        }

        var year = ((rest[0] - '0') * 1000) + ((rest[1] - '0') * 100) + ((rest[2] - '0') * 10) + (rest[3] - '0');
        rest = rest[4..];
        return year;
    }

    /// <summary>The two digits behind <paramref name="mark"/> at the beginning; -1 where they are not there.</summary>
    private static int TakePair(ref ReadOnlySpan<byte> rest, byte mark)
    {
        if (rest.Length < 3 || rest[0] != mark || rest[1..3].ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return -1;
        }

        var pair = ((rest[1] - '0') * 10) + (rest[2] - '0');
        rest = rest[3..];
        return pair;
    }
}
