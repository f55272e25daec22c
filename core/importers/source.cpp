// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/source.h"

#include "core/text/encoding.h"
#include "core/text/textmodel.h"

#include <QCoreApplication>

#include <algorithm>

namespace core::importers
{

namespace
{
constexpr qsizetype headLength = 64 * 1024;
constexpr double junkShare = 0.1;

QString tr(const char *text)
{
    return QCoreApplication::translate("core::importers", text);
}

std::unexpected<Error> binaryFailure(const BinaryKind &kind)
{
    if (kind.isKnown())
        return failure(ErrorCode::Binary, tr("This is %1, not a text. %2").arg(kind.name, kind.advice));
    return failure(ErrorCode::Binary, tr("This is a binary file, not a text. Zhupi reads plain text and HTML."));
}

/// Whether the C1 controls of a text are bytes of another reading: UTF-8 that was read as Latin-1 has a lead byte, as a
/// Latin letter, before every one or two of them.
bool hasBytesForControls(QStringView text)
{
    const auto controls =
        std::count_if(text.begin(), text.end(), [](QChar c) { return c >= QChar(0x80) && c < QChar(0xA0); });
    const auto leads =
        std::count_if(text.begin(), text.end(), [](QChar c) { return c >= QChar(0xC2) && c < QChar(0xF5); });
    return controls > 1 && leads * 2 >= controls;
}

/// Share of what no text holds among the characters of the head.
double junkOf(const QString &text)
{
    const QStringView head = QStringView(text).left(headLength);
    if (hasBytesForControls(head))
        return 0;
    const auto junk = std::count_if(head.begin(), head.end(), [](QChar c) {
        return c != u'\f' && c != u'\v' && c != u'\x1b' && c != u'\b' && c != QChar(0x85) &&
               text::textmodel::isJunk(c.unicode()) && !c.isSurrogate();
    });
    return head.isEmpty() ? 0 : static_cast<double>(junk) / static_cast<double>(head.size());
}

bool isControl(char c)
{
    const auto u = static_cast<uchar>(c);
    return u < 0x20 && u != '\n' && u != '\r' && u != '\t' && u != '\f';
}

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r' || c == u'\v' || c == QChar(0x85) || c == QChar(0x2028) || c == QChar(0x2029);
}

/// Whether any character is a line end other than `\n`, or a form feed. In blocks, so that the compiler can compare
/// many characters at once.
bool needsNormalising(const QString &text)
{
    constexpr qsizetype block = 4096;
    const char16_t *const data = reinterpret_cast<const char16_t *>(text.utf16());
    for (qsizetype start = 0; start < text.size(); start += block) {
        const qsizetype end = std::min(start + block, text.size());
        char16_t hit = 0;
        for (qsizetype i = start; i < end; ++i) {
            const char16_t c = data[i];
            hit |= static_cast<char16_t>((c >= u'\v' && c <= u'\r') | (c == 0x85) | ((c | 1) == 0x2029));
        }
        if (hit)
            return true;
    }
    return false;
}

/// Makes every line end a `\n`, and form feeds page starts. "\r\n" and "\r\r\n" are one line end. A form feed at the
/// start of a line goes, one inside a line ends it. Diagnostics move along.
void normaliseLineEnds(Source &source)
{
    // Where U+0085 is a byte of another reading it ends no line.
    const bool nextLine = !hasBytesForControls(QStringView(source.text).left(headLength));
    if (!needsNormalising(source.text))
        return;
    std::stable_sort(
        source.diagnostics.begin(), source.diagnostics.end(),
        [](const Diagnostic &a, const Diagnostic &b) { return a.start.value_or(0) < b.start.value_or(0); });
    qsizetype nextDiagnostic = 0;
    const QChar *from = source.text.constData();
    const qsizetype size = source.text.size();
    QString out(size, Qt::Uninitialized);
    QChar *to = out.data();
    qsizetype length = 0;
    for (qsizetype i = 0; i < size; ++i) {
        while (nextDiagnostic < source.diagnostics.size() &&
               source.diagnostics[nextDiagnostic].start.value_or(0) <= i) {
            if (source.diagnostics[nextDiagnostic].start)
                source.diagnostics[nextDiagnostic].start = length;
            ++nextDiagnostic;
        }
        QChar c = from[i];
        if (c == u'\r') {
            const qsizetype end = i + 1 < size && from[i + 1] == u'\r' ? i + 2 : i + 1;
            if (end < size && from[end] == u'\n')
                i = end;
            c = u'\n';
        } else if (c == u'\f') {
            if (length > 0 && to[length - 1] != u'\n')
                to[length++] = u'\n';
            if (length > 0 && (source.pageStarts.isEmpty() || source.pageStarts.last() < length))
                source.pageStarts.append(length);
            continue;
        } else if (isLineEnd(c) && (nextLine || c != QChar(0x85))) {
            c = u'\n';
        }
        to[length++] = c;
    }
    out.truncate(length);
    source.text = out;
}
} // namespace

Result<Source> readSource(const Input &input, const QString &declared)
{
    if (input.bytes.isEmpty())
        return failure(ErrorCode::Empty, tr("The file is empty."));
    if (const BinaryKind kind = binaryKind(input.bytes); kind.isKnown())
        return binaryFailure(kind);
    auto decoded = text::decoded(input.bytes, input.encoding, declared);
    if (!decoded) {
        const QByteArrayView head = QByteArrayView(input.bytes).first(std::min(input.bytes.size(), headLength));
        const auto controls = std::count_if(head.begin(), head.end(), isControl);
        if (decoded.error().code == ErrorCode::UnknownEncoding &&
            static_cast<double>(controls) > junkShare / 2 * static_cast<double>(head.size()))
            return binaryFailure({});
        return std::unexpected(decoded.error());
    }
    if (input.encoding.isEmpty() && junkOf(decoded->text) > junkShare)
        return binaryFailure({});
    Source source{std::move(decoded->text), decoded->encoding, std::move(decoded->diagnostics), decoded->doubtful, {}};
    normaliseLineEnds(source);
    if (std::all_of(source.text.cbegin(), source.text.cend(), [](QChar c) { return c.isSpace(); }))
        return failure(ErrorCode::Empty, tr("There is no text in the file, only blanks."));
    return source;
}

} // namespace core::importers
