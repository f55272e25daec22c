// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/preview.h"

#include "core/library/parse.h"
#include "core/text/converter.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace core::library
{

namespace
{
constexpr qint64 partBytes = qint64(64) * 1024;
/// What is before the reader's place, so that the page can be turned back a little.
constexpr qint64 leadBytes = qint64(16) * 1024;
/// The whole of what is shorter is there as soon as a part of it.
constexpr qint64 shortBytes = 2 * partBytes;
/// The words are looked for so far around the byte that they were near.
constexpr qint64 searchBytes = qint64(1024) * 1024;
constexpr qsizetype quoteLength = 24;
constexpr qsizetype leastLetters = 20;

struct Part {
    QByteArray bytes;
    qint64 start = 0;
};

QByteArray readAt(QIODevice &device, qint64 start, qint64 length)
{
    return device.seek(start) ? device.read(length) : QByteArray();
}

/// Bytes of `\n` as it is written in UTF-16 of either order, or in any other encoding.
enum class LineEnd { OneByte, LittleEndian, BigEndian };

LineEnd lineEndAt(QByteArrayView bytes, qsizetype at, qint64 start)
{
    const bool even = (start + at) % 2 == 0;
    if (even && at + 1 < bytes.size() && bytes.at(at + 1) == '\0')
        return LineEnd::LittleEndian;
    return !even && at > 0 && bytes.at(at - 1) == '\0' ? LineEnd::BigEndian : LineEnd::OneByte;
}

qsizetype behind(QByteArrayView bytes, qsizetype at, qint64 start)
{
    return at + (lineEndAt(bytes, at, start) == LineEnd::LittleEndian ? 2 : 1);
}

/// A place at or before the end where no character is cut: behind the last line end, else before the last byte that is
/// below every second byte of two (digits are in the rare characters of four, only), else where one of UTF-8 begins.
qsizetype safeEnd(QByteArrayView bytes, qint64 start, bool isWide)
{
    const qsizetype line = bytes.lastIndexOf('\n');
    if (line > 0)
        return std::min(behind(bytes, line, start), bytes.size());
    if (isWide)
        return (bytes.size() + start) / 2 * 2 - start;
    constexpr qsizetype longestSearch = 4096;
    const qsizetype least = std::max<qsizetype>(1, bytes.size() - longestSearch);
    for (qsizetype at = bytes.size() - 1; at > least; --at) {
        if (bytes.at(at) >= ' ' && bytes.at(at) <= '9')
            return at;
    }
    qsizetype at = bytes.size() - 1;
    while (at > least && (static_cast<uchar>(bytes.at(at)) & 0xC0) == 0x80)
        --at;
    return at;
}

/// Where the words stand that the reader was at; nearest to the place where they were. nullopt where they do not stand
/// there any more.
std::optional<qint64> find(QIODevice &device, const PreviewSource &source)
{
    const ReadingPlace &place = source.place;
    auto converter = text::Converter::open(source.encoding.isEmpty() ? QStringLiteral("UTF-8") : source.encoding);
    const auto words = converter ? converter->encode(place.quote) : std::nullopt;
    if (!words || words->isEmpty() || place.byte < 0)
        return std::nullopt;
    const qint64 from = std::max<qint64>(0, place.byte - searchBytes / 2) & ~qint64(1);
    const QByteArray around = readAt(device, from, searchBytes);
    const qsizetype wanted = qsizetype(place.byte - from);
    const qsizetype after = around.indexOf(*words, std::min(wanted, around.size()));
    const qsizetype before = around.lastIndexOf(*words, std::min(wanted, around.size()));
    if (after < 0 && before < 0)
        return std::nullopt;
    const bool takesAfter = before < 0 || (after >= 0 && after - wanted <= wanted - before);
    return from + (takesAfter ? after : before);
}

Part partAt(QIODevice &device, qint64 place, const QString &encoding)
{
    const QByteArray mark = readAt(device, 0, 2);
    const bool isWide = mark == "\xFF\xFE" || mark == "\xFE\xFF" || encoding.startsWith(QLatin1String("UTF-16"));
    const qint64 from = std::max<qint64>(0, place - leadBytes) & ~qint64(1);
    Part part{readAt(device, from, partBytes), from};
    if (from > 0) {
        const QByteArrayView lead =
            QByteArrayView(part.bytes).first(std::min<qsizetype>(place - from, part.bytes.size()));
        const qsizetype line = lead.indexOf('\n');
        const qsizetype cut = line < 0 ? lead.size() : std::min(behind(lead, line, from), lead.size());
        part.bytes.remove(0, cut);
        part.start += cut;
    }
    part.bytes.truncate(safeEnd(part.bytes, part.start, isWide));
    return part;
}

/// Where the words of the place stand in the document of a part, of which `before` comes before them.
qsizetype topOf(const document::Document &document, const ReadingPlace &place, QByteArrayView before)
{
    auto converter = text::Converter::open(document.encoding());
    const QString lead = converter ? converter->decode(before) : QString();
    // Line ends of two characters are one in the source.
    const qsizetype at = document.source().indexOf(place.quote, lead.size() - lead.count(u'\r'));
    return at < 0 ? 0 : document.origin().toText({0, at});
}

qsizetype lettersIn(const QString &text)
{
    return std::count_if(text.cbegin(), text.cend(), [](QChar c) { return c.isLetterOrNumber(); });
}
} // namespace

ReadingPlace ReadingPlace::of(const document::Document &document, qsizetype offset, qint64 sizeBytes)
{
    const QString &source = document.source();
    const qsizetype at = std::clamp<qsizetype>(document.origin().toSource(offset).offset, 0, source.size());
    ReadingPlace place;
    const QString &encoding = document.encoding();
    const QStringView before = QStringView(source).first(at);
    qint64 bytes = 0;
    if (encoding.startsWith(QLatin1String("UTF-16"))) {
        bytes = 2 * at;
    } else if (encoding == QLatin1String("UTF-8")) {
        for (const QChar c : before) {
            const char16_t u = c.unicode();
            bytes += 1 + (u >= 0x80 ? 1 : 0) + (u >= 0x800 && (u & 0xF800) != 0xD800 ? 1 : 0);
        }
    } else {
        bytes = source.isEmpty() ? 0 : qint64(double(sizeBytes) * double(at) / double(source.size()));
    }
    place.byte = std::min(bytes, sizeBytes);
    const QStringView rest = QStringView(source).sliced(at).first(std::min(quoteLength, source.size() - at));
    const qsizetype lineEnd = rest.indexOf(u'\n');
    place.quote = rest.first(lineEnd < 0 ? rest.size() : lineEnd).toString();
    if (!place.quote.isEmpty() && place.quote.back().isHighSurrogate())
        place.quote.chop(1);
    return place;
}

QString ReadingPlace::toText() const
{
    return QString::number(byte) + u' ' + quote;
}

ReadingPlace ReadingPlace::fromText(const QString &text)
{
    bool isNumber = false;
    const qsizetype blank = text.indexOf(u' ');
    const qint64 byte = QStringView(text).first(std::max<qsizetype>(blank, 0)).toLongLong(&isNumber);
    return isNumber ? ReadingPlace{byte, text.mid(blank + 1)} : ReadingPlace{};
}

std::optional<Preview> preview(const PreviewSource &source)
{
    QFile file(source.path);
    QBuffer buffer;
    buffer.setData(source.bytes);
    QIODevice &device = source.path.isEmpty() ? static_cast<QIODevice &>(buffer) : file;
    // A pipe cannot be looked into beforehand.
    const bool regular = source.path.isEmpty() || QFileInfo(source.path).isFile();
    if (!regular || !device.open(QIODevice::ReadOnly) || device.size() <= shortBytes)
        return std::nullopt;
    const auto place = find(device, source);
    const Part part = partAt(device, place.value_or(0), source.encoding);
    auto document = parse(part.bytes, source.fileName, {source.encoding, {}});
    if (!document || (place && *place - part.start > part.bytes.size()) || lettersIn(document->text()) < leastLetters)
        return std::nullopt;
    Preview shown{std::move(*document), 0};
    if (place)
        shown.top = topOf(shown.document, source.place, QByteArrayView(part.bytes).first(*place - part.start));
    return shown;
}

} // namespace core::library
