// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/entities.h"

#include <QCoreApplication>
#include <QHash>

#include <vector>

namespace core::repair
{

using text::EditList;
using text::TextRange;

namespace
{
constexpr qsizetype longestName = 10;
constexpr int fewestFitting = 2;
constexpr double fittingShare = 0.7;

/// Where the character of a reference stands in real text.
enum class Place : quint8 { Blank, Opening, Closing, Between, Ampersand, Quote, Angle };

struct Named {
    char16_t character;
    Place place;
};

const QHash<QStringView, Named> &names()
{
    static const QHash<QStringView, Named> all{
        {u"nbsp", {u' ', Place::Blank}},
        {u"ensp", {u' ', Place::Blank}},
        {u"emsp", {u'\u3000', Place::Blank}},
        {u"thinsp", {u' ', Place::Blank}},
        {u"ldquo", {u'\u201C', Place::Opening}},
        {u"rdquo", {u'\u201D', Place::Closing}},
        {u"lsquo", {u'\u2018', Place::Opening}},
        {u"rsquo", {u'\u2019', Place::Closing}},
        {u"laquo", {u'\u00AB', Place::Opening}},
        {u"raquo", {u'\u00BB', Place::Closing}},
        {u"sbquo", {u'\u201A', Place::Opening}},
        {u"bdquo", {u'\u201E', Place::Opening}},
        {u"mdash", {u'\u2014', Place::Between}},
        {u"ndash", {u'\u2013', Place::Between}},
        {u"hellip", {u'\u2026', Place::Between}},
        {u"middot", {u'\u00B7', Place::Between}},
        {u"bull", {u'\u2022', Place::Opening}},
        {u"times", {u'\u00D7', Place::Between}},
        {u"divide", {u'\u00F7', Place::Between}},
        {u"deg", {u'\u00B0', Place::Closing}},
        {u"plusmn", {u'\u00B1', Place::Between}},
        {u"copy", {u'\u00A9', Place::Between}},
        {u"reg", {u'\u00AE', Place::Closing}},
        {u"trade", {u'\u2122', Place::Closing}},
        {u"sect", {u'\u00A7', Place::Opening}},
        {u"para", {u'\u00B6', Place::Opening}},
        {u"yen", {u'\u00A5', Place::Between}},
        {u"euro", {u'\u20AC', Place::Between}},
        {u"pound", {u'\u00A3', Place::Between}},
        {u"permil", {u'\u2030', Place::Closing}},
        {u"radic", {u'\u221A', Place::Opening}},
        {u"rarr", {u'\u2192', Place::Between}},
        {u"larr", {u'\u2190', Place::Between}},
        {u"amp", {u'&', Place::Ampersand}},
        {u"quot", {u'"', Place::Quote}},
        {u"apos", {u'\'', Place::Quote}},
        {u"lt", {u'<', Place::Angle}},
        {u"gt", {u'>', Place::Angle}},
    };
    return all;
}

struct Reference {
    TextRange range;
    char32_t character = 0;
    Place place = Place::Between;
    bool nested = false; ///< "&amp;nbsp;"
};

bool isNameCharacter(QChar c)
{
    return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'#');
}

/// The character of "#8212" or "#x2014"; 0 for none that a text may hold.
char32_t numbered(QStringView name)
{
    if (name.size() < 2 || name[0] != u'#')
        return 0;
    const bool hex = name[1] == u'x' || name[1] == u'X';
    bool sound = false;
    const uint value = name.sliced(hex ? 2 : 1).toUInt(&sound, hex ? 16 : 10);
    const bool text = sound && value >= 0x20 && value <= 0x10FFFF && !(value >= 0x7F && value < 0xA0) &&
                      !(value >= 0xD800 && value <= 0xDFFF) && (value & 0xFFFE) != 0xFFFE;
    return text ? value : 0;
}

/// The reference that begins at the "&"; an empty range where there is none.
Reference referenceAt(QStringView text, qsizetype at)
{
    constexpr QStringView escaped(u"amp;");
    Reference out;
    qsizetype start = at + 1;
    while (text.sliced(start).startsWith(escaped) && start + 4 < text.size() && isNameCharacter(text[start + 4])) {
        qsizetype probe = start + 4;
        while (probe < text.size() && probe - start < longestName + 4 && isNameCharacter(text[probe]))
            ++probe;
        if (probe >= text.size() || text[probe] != u';')
            break;
        start += 4;
        out.nested = true;
    }
    qsizetype end = start;
    while (end < text.size() && end - start <= longestName && isNameCharacter(text[end]))
        ++end;
    if (end >= text.size() || text[end] != u';' || end == start)
        return {};
    const QStringView name = text.sliced(start, end - start);
    if (const auto known = names().constFind(name); known != names().constEnd()) {
        out.character = known->character;
        out.place = known->place;
    } else if (const char32_t c = numbered(name)) {
        out.character = c == 0xA0 ? U' ' : c;
        out.place = c == 0xA0 || c == 0x3000 ? Place::Blank : c == '<' || c == '>' ? Place::Angle : Place::Between;
    } else {
        return {};
    }
    out.range = {at, end + 1};
    return out;
}

bool isQuoting(QChar c)
{
    return QStringView(u"`'\"“‘「『（(【[<，、").contains(c) || QStringView(u"”’」』）)】]>").contains(c);
}

/// Whether the reference stands where its character would.
bool fits(QStringView text, const Reference &r, bool adjoinsOther)
{
    const QChar before = r.range.start() > 0 ? text[r.range.start() - 1] : QChar(u'\n');
    const QChar after = r.range.end() < text.size() ? text[r.range.end()] : QChar(u'\n');
    if (adjoinsOther)
        return true;
    if (isQuoting(before) && isQuoting(after))
        return false;
    const bool letters = before.isLetterOrNumber() && after.isLetterOrNumber();
    const bool ascii = before.unicode() < 0x80 && after.unicode() < 0x80;
    switch (r.place) {
    case Place::Blank:
        return before == u'\n' || after == u'\n' || QStringView(u"。！？，；：.,;:").contains(before) ||
               (letters && ascii);
    case Place::Opening:
        return !after.isSpace() && !isQuoting(before);
    case Place::Closing:
        return !before.isSpace() && !isQuoting(before);
    case Place::Between:
        return (!before.isSpace() && !after.isSpace()) || (before.isSpace() && after.isSpace() && after != u'\n');
    case Place::Ampersand:
        return r.nested || (before.isSpace() && after.isSpace()) || (letters && ascii);
    case Place::Quote:
        return before.isLetterOrNumber() || after.isLetterOrNumber();
    case Place::Angle:
        return false;
    }
    return false;
}
} // namespace

EditList entityEdits(const QString &text, const CancelToken &cancel)
{
    EditList edits(text::PassId::MarkupRemains);
    std::vector<Reference> found;
    for (qsizetype at = text.indexOf(u'&'); at >= 0 && !cancel.isCancelled(); at = text.indexOf(u'&', at + 1)) {
        const Reference r = referenceAt(text, at);
        if (r.range.isEmpty())
            continue;
        found.push_back(r);
        at = r.range.end() - 1;
    }
    qsizetype judged = 0;
    qsizetype fitting = 0;
    for (size_t i = 0; i < found.size(); ++i) {
        const bool adjoins = (i > 0 && found[i - 1].range.end() == found[i].range.start()) ||
                             (i + 1 < found.size() && found[i].range.end() == found[i + 1].range.start());
        judged += found[i].place != Place::Angle;
        fitting += found[i].place != Place::Angle && fits(text, found[i], adjoins && found[i].place == Place::Blank);
    }
    if (fitting < fewestFitting || static_cast<double>(fitting) < fittingShare * static_cast<double>(judged))
        return edits;
    const int reason = edits.reason(
        QCoreApplication::translate("core::repair", "A character reference of a web page stood for its character."));
    for (const Reference &r : found)
        edits.replace(r.range, QString::fromUcs4(&r.character, 1), reason);
    return edits;
}

} // namespace core::repair
