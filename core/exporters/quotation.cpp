// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporters/quotation.h"

#include "core/exporters/passage.h"
#include "core/structure/dates.h"
#include "core/text/charclass.h"
#include "core/text/scriptfold.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace core::exporters
{

using document::Block;
using document::BlockKind;
using document::Document;
using document::MetaRole;
using text::CharClass;
using text::TextRange;

namespace
{
enum class Manner : quint8 { Simplified, Traditional, Japanese, English };

constexpr qsizetype sampled = 4000;
constexpr qsizetype longestAuthor = 40;

/// By what stands around the passage: a passage of two words may be all digits.
Manner mannerOf(const Document &d, TextRange passage)
{
    const qsizetype from = std::max<qsizetype>(0, passage.start() - sampled / 2);
    const QStringView around = QStringView(d.text()).sliced(from, std::min(sampled, d.text().size() - from));
    qsizetype han = 0;
    qsizetype kana = 0;
    qsizetype latin = 0;
    qsizetype traditional = 0;
    for (const QChar c : around) {
        const auto bits = CharClass::of(c);
        han += (bits & CharClass::Han) != 0 ? 1 : 0;
        kana += (bits & CharClass::Kana) != 0 ? 1 : 0;
        latin += (bits & CharClass::Latin) != 0 ? 1 : 0;
        traditional += (bits & CharClass::Han) != 0 && text::toSimplified(c.unicode()) != c.unicode() ? 1 : 0;
    }
    constexpr qsizetype lettersAWord = 4;
    if (han + kana < latin / lettersAWord)
        return Manner::English;
    if (kana * 5 > han)
        return Manner::Japanese;
    return traditional * 10 > han ? Manner::Traditional : Manner::Simplified;
}

/// Quotation marks inside a quotation are of the other kind. An apostrophe stays one.
QString withInnerMarks(QString words, Manner manner)
{
    static constexpr QStringView curly = u"“”‘’";
    static constexpr QStringView curlyInside = u"‘’“”";
    static constexpr QStringView corner = u"「」『』";
    static constexpr QStringView cornerInside = u"『』「」";
    const bool corners = manner == Manner::Traditional || manner == Manner::Japanese;
    const QStringView marks = corners ? corner : curly.first(manner == Manner::English ? 2 : 4);
    const QStringView inside = corners ? cornerInside : curlyInside;
    for (QChar &c : words) {
        if (const qsizetype at = marks.indexOf(c); at >= 0)
            c = inside.at(at);
    }
    return words;
}

QString quoted(const QString &words, Manner manner)
{
    const bool corners = manner == Manner::Traditional || manner == Manner::Japanese;
    const QString inner = withInnerMarks(words, manner);
    return corners ? u'「' + inner + u'」' : u'“' + inner + u'”';
}

QString titled(const QString &title, Manner manner)
{
    if (title.isEmpty() || manner == Manner::English || title.startsWith(u'《') || title.startsWith(u'『'))
        return title;
    return manner == Manner::Japanese ? u'『' + title + u'』' : u'《' + title + u'》';
}

/// A date that stands somewhere in the text.
QString dateIn(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool inNumber = i > 0 && text.at(i).isDigit() && text.at(i - 1).isDigit();
        if (const qsizetype length = inNumber ? 0 : structure::dateLength(text.sliced(i)); length > 0)
            return text.sliced(i, length).trimmed().toString();
    }
    return {};
}

/// The name without what introduces it: 作者：, 本报记者, By.
QString nameIn(QStringView byline)
{
    static constexpr std::array<QStringView, 18> openings{u"作者",   u"撰文", u"本报", u"本刊",   u"本報", u"新华社",
                                                          u"新華社", u"记者", u"記者", u"通讯员", u"文",   u"执笔",
                                                          u"□",      u"■",    u"●",    u"by ",    u"By ",  u"BY "};
    QString name = byline.toString().simplified();
    const auto isStop = [](QChar c) { return QStringView(u" ：:／/|｜·—-（）()【】[]").contains(c); };
    for (bool any = true; any;) {
        any = false;
        while (!name.isEmpty() && isStop(name.front()))
            name.remove(0, 1);
        for (const QStringView opening : openings) {
            // 文 alone is a surname, too.
            const bool bare = opening == u"文" && (name.size() < 2 || !isStop(name.at(1)));
            if (name.startsWith(opening) && !bare) {
                name.remove(0, opening.size());
                any = true;
            }
        }
    }
    while (!name.isEmpty() && isStop(name.back()))
        name.chop(1);
    return name.size() <= longestAuthor ? name : QString();
}

QString joinedSource(const QString &author, const QString &work, const QString &date, Manner manner)
{
    QStringList parts;
    for (const QString &part : {author, work, date}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    switch (manner) {
    case Manner::English:
        return QStringLiteral(" (%1)").arg(parts.join(QStringLiteral(", ")));
    case Manner::Japanese:
        return u'（' + parts.join(u'、') + u'）';
    default:
        break;
    }
    // 张三《论水》，2024年3月5日: the author stands before the title without a stop.
    const QString whole = author.isEmpty() || work.isEmpty()
                              ? parts.join(u'，')
                              : author + work + (date.isEmpty() ? QString() : u'，' + date);
    return u'（' + whole + u'）';
}
} // namespace

Attribution attributionOf(const Document &d, qsizetype offset)
{
    Attribution found;
    const qsizetype block = d.blockAt(offset);
    if (block < 0)
        return found;
    const auto &article = d.articles().at(d.articleOf(block));
    QString signature;
    for (qsizetype b = article.firstBlock; b < article.endBlock; ++b) {
        const Block &candidate = d.blocks().at(b);
        if (candidate.role == MetaRole::None)
            continue;
        const QStringView text = d.blockText(b);
        if (candidate.role == MetaRole::Byline && found.author.isEmpty())
            found.author = nameIn(text);
        else if (candidate.role == MetaRole::Signature && signature.isEmpty())
            signature = text.toString().simplified();
        const bool dated = candidate.role == MetaRole::Date || candidate.role == MetaRole::Dateline ||
                           candidate.role == MetaRole::Source || candidate.role == MetaRole::Byline;
        if (dated && found.date.isEmpty())
            found.date = dateIn(text);
    }
    if (found.author.isEmpty())
        found.author = signature;
    if (!found.date.isEmpty() && found.author.contains(found.date))
        found.author = nameIn(QString(found.author).remove(found.date));
    return found;
}

QString quotation(const Document &d, const structure::Pinpoints &pinpoints, TextRange passage)
{
    const QString words = passageToText(d, passage).trimmed();
    if (words.isEmpty())
        return {};
    const Manner manner = mannerOf(d, passage);
    const structure::Pinpoint place = pinpoints.of(passage);
    const qsizetype block = d.blockAt(passage.start());
    QString title = d.articleTitle(d.articleOf(block));
    if (title.isEmpty())
        title = d.title().simplified();
    QString work = titled(title, manner);
    if (!place.isNull())
        work += manner == Manner::English ? QStringLiteral(", ") + place.text : place.text;
    const Attribution attribution = attributionOf(d, passage.start());
    // A law is cited without who made it and when.
    const QString author = place.law ? QString() : attribution.author;
    const QString date = place.law ? QString() : attribution.date;
    return quoted(words, manner) + joinedSource(author, work, date, manner);
}

} // namespace core::exporters
