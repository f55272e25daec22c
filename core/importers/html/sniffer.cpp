// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/html/sniffer.h"

#include "core/importers/html/tagscanner.h"

#include <QHash>
#include <QList>

#include <algorithm>
#include <array>

namespace core::importers::html
{

namespace
{
constexpr qsizetype headBytes = 64 * 1024;
constexpr double enclosedShare = 0.6;
constexpr double adjoiningShare = 0.8;
constexpr double closedShare = 0.4;

/// The head as bytes in which ASCII stands for itself: UTF-16 without its NULs will do.
QByteArray headOf(const Input &input)
{
    QByteArray head = input.bytes.left(headBytes);
    if (head.startsWith("\xEF\xBB\xBF"))
        head.remove(0, 3);
    if (head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF") || head.left(200).count('\0') > 20) {
        head.removeIf([](char c) { return c == '\0'; });
        head.removeIf([](char c) { return c == '\xFF' || c == '\xFE'; });
    }
    return head;
}

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/// The declaration that a page begins with, whatever comments and blanks stand before it.
bool beginsLikePage(QByteArrayView head)
{
    TagScanner scanner(head);
    const auto tag = scanner.next();
    const QByteArray before =
        head.first(std::min<qsizetype>(head.size(), tag ? tag->start : 1024)).toByteArray().toLower();
    const qsizetype doctype = before.indexOf("<!doctype");
    if (doctype >= 0 && before.mid(doctype, 30).contains("html"))
        return before.left(doctype).trimmed().isEmpty() || before.trimmed().startsWith('<');
    if (!tag)
        return false;
    const bool first =
        before.trimmed().isEmpty() || (before.trimmed().startsWith('<') && before.trimmed().endsWith('>'));
    return first && (tag->is("html") || tag->is("head") || tag->is("body"));
}

bool hasHtmlEnding(const QString &name)
{
    for (const char *ending : {".html", ".htm", ".xhtml", ".shtml", ".xht"}) {
        if (name.endsWith(QLatin1StringView(ending), Qt::CaseInsensitive))
            return true;
    }
    return false;
}

enum class Known { No, Block, Inline, Break };

Known kindOf(const Tag &tag)
{
    static const QHash<QByteArray, Known> names = [] {
        QHash<QByteArray, Known> out;
        for (const QByteArray &n :
             QByteArray("div p table tbody thead tr td th ul ol li dl dt dd h1 h2 h3 h4 h5 h6 section article "
                        "blockquote center pre figure main header footer nav")
                 .split(' '))
            out.insert(n, Known::Block);
        for (const QByteArray &n : QByteArray("span font b i u strong em a sup sub small big").split(' '))
            out.insert(n, Known::Inline);
        out.insert("br", Known::Break);
        out.insert("hr", Known::Break);
        out.insert("img", Known::Break);
        return out;
    }();
    return names.value(tag.name.toByteArray().toLower(), Known::No);
}

/// Elements whose end tag may be left out.
bool endsByItself(const Tag &tag)
{
    constexpr std::array<QByteArrayView, 9> names{"p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody"};
    return std::any_of(names.begin(), names.end(), [&](QByteArrayView name) { return tag.is(name); });
}

struct Census {
    qsizetype letters = 0;  ///< bytes that are no blanks, outside tags
    qsizetype enclosed = 0; ///< of these, inside a known element
    int opened = 0;         ///< block tags
    int closed = 0;
    int needEnd = 0;   ///< block tags that need an end tag
    int ended = 0;     ///< such end tags
    int adjoining = 0; ///< block tags before which a line or a tag ends
    int tags = 0;
};

qsizetype lettersIn(QByteArrayView bytes)
{
    return std::count_if(bytes.begin(), bytes.end(), [](char c) { return !isBlank(c); });
}

bool adjoins(QByteArrayView head, qsizetype at)
{
    while (at > 0 && (head[at - 1] == ' ' || head[at - 1] == '\t'))
        --at;
    return at == 0 || head[at - 1] == '\n' || head[at - 1] == '\r' || head[at - 1] == '>';
}

Census census(QByteArrayView head)
{
    Census out;
    TagScanner scanner(head);
    qsizetype last = 0;
    int depth = 0;
    while (const auto tag = scanner.next()) {
        const Known kind = tag->complete ? kindOf(*tag) : Known::No;
        if (kind == Known::No)
            continue;
        const qsizetype letters = lettersIn(head.sliced(last, tag->start - last));
        out.letters += letters;
        out.enclosed += depth > 0 ? letters : 0;
        last = tag->end;
        ++out.tags;
        if (kind == Known::Break)
            continue;
        depth = std::max(0, depth + (tag->closing ? -1 : 1));
        if (kind != Known::Block)
            continue;
        (tag->closing ? out.closed : out.opened) += 1;
        if (!endsByItself(*tag))
            (tag->closing ? out.ended : out.needEnd) += 1;
        out.adjoining += tag->closing || adjoins(head, tag->start);
    }
    out.letters += lettersIn(head.sliced(last));
    return out;
}
} // namespace

bool isWholePage(const Input &input)
{
    return beginsLikePage(QByteArrayView(headOf(input)));
}

double likelihood(const Input &input)
{
    const QByteArray head = headOf(input);
    if (!head.contains('<'))
        return 0;
    if (beginsLikePage(QByteArrayView(head)))
        return 1;
    const Census c = census(QByteArrayView(head));
    if (hasHtmlEnding(input.fileName) && c.tags > 0)
        return 0.9;
    if (c.opened < 2 || c.letters == 0)
        return 0;
    const double all = c.opened + c.closed;
    const bool structural = c.adjoining >= adjoiningShare * all && c.ended >= closedShare * c.needEnd;
    const bool encloses = static_cast<double>(c.enclosed) >= enclosedShare * static_cast<double>(c.letters);
    return structural && encloses ? 0.8 : 0;
}

} // namespace core::importers::html
