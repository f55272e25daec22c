// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/shownnote.h"

#include <QFontDatabase>
#include <QRegularExpression>

#include <array>

namespace app::models
{

namespace
{

constexpr qsizetype mostShown = 2000;  ///< UTF-16 units: no card has room for more
constexpr qsizetype mostRead = 20'000; ///< a longer one is shown as it was written

enum Look : quint8 { Plain = 0, Bold = 1, Italic = 2, Code = 4, Struck = 8, Link = 16 };

struct Mark {
    QLatin1StringView sign;
    Look look;
};
/// The longer ones first.
constexpr std::array marks{Mark{QLatin1StringView("**"), Bold}, Mark{QLatin1StringView("__"), Bold},
                           Mark{QLatin1StringView("~~"), Struck}, Mark{QLatin1StringView("*"), Italic},
                           Mark{QLatin1StringView("_"), Italic}};

bool isBlankAt(QStringView text, qsizetype at)
{
    return at < 0 || at >= text.size() || text.at(at).isSpace();
}

/// An underscore inside a word is part of the word.
bool isInWord(const Mark &mark, QStringView text, qsizetype neighbour)
{
    return mark.sign.front() == u'_' && neighbour >= 0 && neighbour < text.size() &&
           text.at(neighbour).isLetterOrNumber() && text.at(neighbour).unicode() < 0x2E80;
}

/// Where the mark that begins at `at` is closed; -1 where it is none.
qsizetype closingOf(QStringView text, qsizetype at, const Mark &mark)
{
    const qsizetype length = mark.sign.size();
    const QChar sign = mark.sign.front();
    if (isBlankAt(text, at + length) || isInWord(mark, text, at - 1))
        return -1;
    for (qsizetype end = text.indexOf(mark.sign, at + length + 1); end >= 0; end = text.indexOf(mark.sign, end)) {
        qsizetype run = 0;
        while (end + run < text.size() && text.at(end + run) == sign)
            ++run;
        // Of three the inner one belongs to what stands inside; of two neither closes a single one.
        const bool fits = length == 2 || run != 2;
        if (fits && !isBlankAt(text, end - 1) && text.at(end - 1) != u'\\' && !isInWord(mark, text, end + run))
            return end + run - length;
        end += run;
    }
    return -1;
}

class Builder
{
public:
    void line(QStringView line)
    {
        if (line.trimmed().startsWith(QLatin1StringView("```"))) {
            m_isCode = !m_isCode;
            return;
        }
        if (!std::exchange(m_isFirst, false))
            put(u'\n', Plain);
        if (m_isCode)
            putAll(line, Code);
        else
            block(line);
    }

    ShownNote note() const
    {
        ShownNote note{m_text, {}};
        for (qsizetype from = 0; from < m_text.size();) {
            qsizetype to = from + 1;
            while (to < m_text.size() && m_looks.at(to) == m_looks.at(from))
                ++to;
            if (m_looks.at(from) != Plain)
                note.formats.append({int(from), int(to - from), formatOf(quint8(m_looks.at(from)))});
            from = to;
        }
        return note;
    }

private:
    static QTextCharFormat formatOf(quint8 look)
    {
        QTextCharFormat format;
        if (look & Bold)
            format.setFontWeight(QFont::Bold);
        if (look & Italic)
            format.setFontItalic(true);
        if (look & Code)
            format.setFontFamilies({QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
        if (look & Struck)
            format.setFontStrikeOut(true);
        if (look & Link)
            format.setFontUnderline(true);
        return format;
    }

    void put(QChar c, quint8 look)
    {
        m_text += c;
        m_looks += char(look);
    }

    void putAll(QStringView text, quint8 look)
    {
        for (const QChar c : text)
            put(c, look);
    }

    /// What a line begins with says what it is.
    void block(QStringView line)
    {
        const QString text = line.toString();
        static const QRegularExpression heading(QStringLiteral("^#{1,6}\\s+"));
        static const QRegularExpression quotation(QStringLiteral("^\\s*>\\s?"));
        static const QRegularExpression item(QStringLiteral("^(\\s*)[-*+]\\s+(\\[[ xX]\\]\\s+)?"));
        if (const auto found = heading.match(text); found.hasMatch())
            return words(line.sliced(found.capturedEnd()), Bold);
        if (const auto found = quotation.match(text); found.hasMatch()) {
            putAll(u"│ ", Plain);
            return words(line.sliced(found.capturedEnd()), Plain);
        }
        if (const auto found = item.match(text); found.hasMatch()) {
            const QStringView task = found.capturedView(2);
            putAll(found.capturedView(1), Plain);
            putAll(task.isEmpty() ? u"• " : task.at(1) == u' ' ? u"☐ " : u"☑ ", Plain);
            return words(line.sliced(found.capturedEnd()), Plain);
        }
        words(line, Plain);
    }

    void words(QStringView text, quint8 look)
    {
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (const qsizetype end = marked(text, i, look); end > i)
                i = end - 1;
            else
                put(text.at(i), look);
        }
    }

    /// Puts what a mark at this place encloses, and returns where it ends; `at` where there is none.
    qsizetype marked(QStringView text, qsizetype at, quint8 look)
    {
        const QChar c = text.at(at);
        if (c == u'\\' && at + 1 < text.size() && text.at(at + 1).isPunct()) {
            put(text.at(at + 1), look);
            return at + 2;
        }
        if (c == u'`') {
            const qsizetype end = text.indexOf(u'`', at + 1);
            if (end <= at + 1)
                return at;
            putAll(text.sliced(at + 1, end - at - 1), look | Code);
            return end + 1;
        }
        if (c == u'[')
            return link(text, at, look);
        for (const Mark &mark : marks) {
            if (!text.sliced(at).startsWith(mark.sign))
                continue;
            const qsizetype end = closingOf(text, at, mark);
            if (end < 0)
                continue;
            const qsizetype from = at + mark.sign.size();
            words(text.sliced(from, end - from), look | mark.look);
            return end + mark.sign.size();
        }
        return at;
    }

    qsizetype link(QStringView text, qsizetype at, quint8 look)
    {
        const qsizetype close = text.indexOf(QLatin1StringView("]("), at);
        const qsizetype end = close < 0 ? -1 : text.indexOf(u')', close);
        if (end < 0 || close == at + 1)
            return at;
        words(text.sliced(at + 1, close - at - 1), look | Link);
        return end + 1;
    }

    QString m_text;
    QByteArray m_looks; ///< of each character
    bool m_isFirst = true;
    bool m_isCode = false;
};

bool hasMarks(const QString &markdown)
{
    static const QRegularExpression mark(QStringLiteral("[-+*_~`\\[\\\\#>]"));
    return markdown.contains(mark);
}

ShownNote built(QStringView markdown)
{
    Builder builder;
    for (const QStringView line : markdown.trimmed().split(u'\n'))
        builder.line(line);
    return builder.note();
}

} // namespace

ShownNote ShownNote::of(const QString &markdown)
{
    const QStringView shown = QStringView(markdown).first(std::min(markdown.size(), mostShown));
    ShownNote note = hasMarks(markdown) ? built(shown) : ShownNote{shown.trimmed().toString(), {}};
    if (markdown.size() > mostShown)
        note.text += u'…';
    return note;
}

QString ShownNote::words(const QString &markdown)
{
    return markdown.size() <= mostRead && hasMarks(markdown) ? built(markdown).text : markdown.trimmed();
}

} // namespace app::models
