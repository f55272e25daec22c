// SPDX-License-Identifier: GPL-3.0-or-later
// How places are written: 第三条第二款第（一）项, 第3條第1項第2款, 第三条第二項第一号イ, Art. 3(2)(i).
#include "core/structure/lines.h"
#include "core/structure/pinpointtree.h"
#include "core/text/numerals.h"

#include <algorithm>

namespace core::structure
{

namespace
{
constexpr qsizetype longestName = 24;

QString withoutBlanks(QStringView text)
{
    QString kept;
    kept.reserve(text.size());
    std::copy_if(text.begin(), text.end(), std::back_inserter(kept), [](QChar c) { return !isBlank(c); });
    return kept;
}

/// The number without the mark that closes it: 第三条, 2.1, （三）; 二、 keeps its mark for what follows it.
QString tidyNumber(QStringView written, bool latin)
{
    QString number = latin ? written.toString().simplified() : withoutBlanks(written);
    while (number.size() > 1 && QStringView(u"：:.．–—-").contains(number.back()))
        number.chop(1);
    return number;
}

QString quotedName(QStringView heading, CitationForm form, bool traditional)
{
    QString name = heading.toString().simplified();
    if (name.size() > longestName)
        name = name.first(longestName - 1).trimmed() + u'…';
    const bool corners = form == CitationForm::Taiwan || form == CitationForm::Japan || traditional;
    return corners ? u'「' + name + u'」' : u'“' + name + u'”';
}

class Printer
{
public:
    Printer(const document::Document &document, const PinpointTree &tree, qint32 node)
        : m_document(document), m_tree(tree), m_text(tree.textOf(node))
    {
        for (qint32 up = node; up >= 0 && !tree.node(up).root; up = tree.node(up).parent)
            m_path.push_back(up);
        std::reverse(m_path.begin(), m_path.end());
    }

    QList<PinpointLevel> levels()
    {
        const bool article = std::any_of(m_path.begin(), m_path.end(),
                                         [this](qint32 n) { return m_tree.node(n).unit == PinpointUnit::Article; });
        QList<PinpointLevel> levels;
        for (size_t i = 0; i < m_path.size(); ++i) {
            const PinpointNode &node = m_tree.node(m_path[i]);
            QString text;
            switch (node.unit) {
            case PinpointUnit::Section:
                text = article && !node.restarts ? QString() : section(i);
                break;
            case PinpointUnit::Article:
                text = articleNumber(node);
                break;
            case PinpointUnit::Paragraph:
                text = isOnlyParagraph(node) ? QString() : paragraph(node, article);
                break;
            case PinpointUnit::Item:
            case PinpointUnit::SubItem:
            case PinpointUnit::Detail:
                text = article ? item(node) : plainNumber(node);
                break;
            }
            if (!text.isEmpty())
                levels.append({node.unit, node.value, node.sub, text});
        }
        closeLast(&levels);
        return levels;
    }

private:
    QStringView written(const PinpointNode &node) const
    {
        return QStringView(m_document.text()).mid(node.number.start(), node.number.length());
    }

    bool isOnlyParagraph(const PinpointNode &node) const { return m_tree.node(node.parent).paragraphs < 2; }

    /// A section by its number; one without a number by its words, where it is the innermost.
    QString section(size_t at) const
    {
        const PinpointNode &node = m_tree.node(m_path[at]);
        const bool innermost = std::none_of(m_path.begin() + static_cast<qsizetype>(at) + 1, m_path.end(),
                                            [&](qint32 n) { return m_tree.node(n).unit == PinpointUnit::Section; });
        if (node.style == NumberStyle::None || node.style == NumberStyle::Position)
            return innermost || node.restarts ? name(node) : QString();
        if (node.style == NumberStyle::Dotted && at + 1 < m_path.size()) {
            const PinpointNode &below = m_tree.node(m_path[at + 1]);
            if (below.unit == PinpointUnit::Section && below.style == NumberStyle::Dotted)
                return {}; // 2.3 says where 2.3.4 belongs
        }
        return plainNumber(node);
    }

    QString name(const PinpointNode &node) const
    {
        // 附則 and its like are named like a part of the law.
        const QString plain = withoutBlanks(written(node));
        if (node.restarts && m_text.form != CitationForm::English && plain.size() <= 8)
            return plain;
        return quotedName(written(node), m_text.form, m_text.traditional);
    }

    QString plainNumber(const PinpointNode &node) const
    {
        return tidyNumber(written(node), m_text.form == CitationForm::English);
    }

    QString articleNumber(const PinpointNode &node) const
    {
        const QString number = plainNumber(node);
        if (m_text.form != CitationForm::English)
            return number.endsWith(u'、') ? number.chopped(1) : number;
        static constexpr QStringView article = u"article";
        static constexpr QStringView section = u"section";
        if (number.startsWith(article, Qt::CaseInsensitive))
            return QStringLiteral("Art.") + number.sliced(article.size());
        if (number.startsWith(section, Qt::CaseInsensitive))
            return QStringLiteral("Sec.") + number.sliced(section.size());
        return number;
    }

    QString counted(int value) const { return m_text.arabic ? QString::number(value) : text::hanNumeral(value); }

    QString paragraph(const PinpointNode &node, bool article) const
    {
        switch (m_text.form) {
        case CitationForm::English:
            if (article && node.number.length() > 0)
                return bracketed(node);
            return QStringLiteral("para. %1").arg(node.value);
        case CitationForm::Japan:
            return article ? QStringLiteral("第%1項").arg(counted(node.value))
                           : QStringLiteral("第%1段落").arg(node.value);
        case CitationForm::Taiwan:
            if (article)
                return QStringLiteral("第%1項").arg(counted(node.value));
            break;
        case CitationForm::Mainland:
            if (article)
                return QStringLiteral("第%1款").arg(text::hanNumeral(node.value));
            break;
        }
        return QStringLiteral("第%1段").arg(node.value);
    }

    /// (2), (a), (i), however it is written: 2., a).
    QString bracketed(const PinpointNode &node) const
    {
        QString number = withoutBlanks(written(node));
        number.removeIf([](QChar c) { return QStringView(u"（()）.．、").contains(c); });
        return u'(' + number + u')';
    }

    QString item(const PinpointNode &node) const
    {
        switch (m_text.form) {
        case CitationForm::English:
            return bracketed(node);
        case CitationForm::Japan:
            return japaneseItem(node);
        case CitationForm::Taiwan:
            if (node.unit == PinpointUnit::Detail)
                return QStringLiteral("之%1").arg(node.value);
            return QStringLiteral("第%1%2").arg(
                counted(node.value), node.unit == PinpointUnit::Item ? QStringLiteral("款") : QStringLiteral("目"));
        case CitationForm::Mainland:
            break;
        }
        if (node.unit == PinpointUnit::Detail)
            return plainNumber(node);
        const QString unit = node.unit == PinpointUnit::SubItem ? QStringLiteral("目")
                             : m_text.traditional               ? QStringLiteral("項")
                                                                : QStringLiteral("项");
        return u'第' + mainlandNumber(node) + unit;
    }

    static QString mainlandNumber(const PinpointNode &node)
    {
        switch (node.style) {
        case NumberStyle::HanParen:
            return u'（' + text::hanNumeral(node.value) + u'）';
        case NumberStyle::ArabicParen:
        case NumberStyle::Circled:
            return QStringLiteral("（%1）").arg(node.value);
        case NumberStyle::HanComma:
        case NumberStyle::HanAlone:
        case NumberStyle::HanFormal:
            return text::hanNumeral(node.value);
        default:
            return QString::number(node.value);
        }
    }

    QString japaneseItem(const PinpointNode &node) const
    {
        if (node.unit == PinpointUnit::Item)
            return QStringLiteral("第%1号").arg(counted(node.value));
        return plainNumber(node);
    }

    /// 二、 alone is 二; before （三） it keeps its mark.
    static void closeLast(QList<PinpointLevel> *levels)
    {
        if (levels->isEmpty())
            return;
        QString &last = levels->last().text;
        while (last.size() > 1 && QStringView(u"、.．").contains(last.back()))
            last.chop(1);
    }

    const document::Document &m_document;
    const PinpointTree &m_tree;
    const PinpointText &m_text;
    std::vector<qint32> m_path;
};
} // namespace

QList<PinpointLevel> printedLevels(const document::Document &document, const PinpointTree &tree, qint32 node)
{
    return Printer(document, tree, node).levels();
}

QString joinedLevels(const QList<PinpointLevel> &levels, CitationForm form)
{
    QString joined;
    for (const PinpointLevel &level : levels) {
        // Art. 3(2)(i), but Chapter IV, para. 2.
        if (form == CitationForm::English && !joined.isEmpty() && !level.text.startsWith(u'('))
            joined += QStringLiteral(", ");
        joined += level.text;
    }
    return joined;
}

QString joinedRange(const QList<PinpointLevel> &from, const QList<PinpointLevel> &to, CitationForm form)
{
    qsizetype shared = 0;
    while (shared < from.size() && shared < to.size() && from.at(shared).text == to.at(shared).text)
        ++shared;
    const QString first = joinedLevels(from, form);
    // Where one end is a part of the other, the larger says it all.
    if (shared == to.size() || shared == from.size())
        return joinedLevels(from.first(shared), form);
    const QString rest = joinedLevels(to.sliced(shared), form);
    switch (form) {
    case CitationForm::English:
        return first + u'–' + rest;
    case CitationForm::Japan:
        return QStringLiteral("%1から%2まで").arg(first, rest);
    case CitationForm::Taiwan:
    case CitationForm::Mainland:
        break;
    }
    return first + u'至' + rest;
}

QString citedWithTitle(const QString &title, const QString &pinpoint, const PinpointText &text)
{
    if (title.isEmpty() || pinpoint.isEmpty())
        return pinpoint;
    switch (text.form) {
    case CitationForm::English:
        return title + QStringLiteral(", ") + pinpoint;
    case CitationForm::Japan:
        return text.law ? title + pinpoint : u'「' + title + u'」' + pinpoint;
    case CitationForm::Taiwan:
        if (text.law)
            return title + pinpoint;
        break;
    case CitationForm::Mainland:
        break;
    }
    if (title.startsWith(u'《') && title.endsWith(u'》') && title.indexOf(u'》') == title.size() - 1)
        return title + pinpoint;
    QString inner = title;
    inner.replace(u'《', u'〈').replace(u'》', u'〉');
    return u'《' + inner + u'》' + pinpoint;
}

} // namespace core::structure
