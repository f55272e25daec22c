// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/publication.h"

#include "core/structure/dates.h"
#include "core/text/charclass.h"
#include "core/text/scriptfold.h"

#include <QString>

#include <algorithm>
#include <array>

namespace core::structure
{

namespace
{
using text::CharClass;

constexpr qsizetype longestLine = 160;

bool isColon(QChar c)
{
    return c == u'：' || c == u':';
}

/// The length of the first of the words that the text begins with, 0 for none. Longer words stand first.
template <size_t count>
qsizetype leadingWord(QStringView text, const std::array<QStringView, count> &words)
{
    const auto found =
        std::ranges::find_if(words, [text](QStringView word) { return text.startsWith(word, Qt::CaseInsensitive); });
    return found == words.end() ? 0 : found->size();
}

/// Reads a line of publication from left to right.
class PublicationReader
{
public:
    explicit PublicationReader(QStringView line) : m_line(line) {}

    bool read()
    {
        while (m_at < m_line.size()) {
            if (!CharClass::is(m_line.at(m_at), CharClass::LetterOrNumber)) {
                if (QStringView(u"。！？；;!?").contains(m_line.at(m_at)))
                    return false;
                ++m_at;
            } else if (!label() && !day() && !hour() && !weekday()) {
                other();
            }
        }
        constexpr int mostOthers = 24;
        if (m_others > mostOthers)
            return false;
        // 时间：2024年3月5日上午9:00 tells when to meet; sites write 2024-03-05.
        if (m_labels == 1 && m_plain)
            return m_digital;
        return m_labels >= 2 || (m_days > 0 && (m_labels > 0 || m_hours > 0 || m_issues > 0));
    }

private:
    QStringView rest() const { return m_line.sliced(m_at); }

    /// 来源：, 浏览量:, and the words up to the next blank that are its value.
    bool label()
    {
        static constexpr std::array<QStringView, 61> words{
            u"发布时间",  u"发布日期",     u"发稿时间", u"发表时间", u"发表日期", u"更新时间", u"更新日期",
            u"录入时间",  u"时间",         u"日期",     u"文章来源", u"信息来源", u"稿件来源", u"新闻来源",
            u"来源",      u"出处",         u"文章作者", u"作者",     u"责任编辑", u"编辑",     u"责编",
            u"编者",      u"发布者",       u"发布人",   u"发布单位", u"发布机构", u"发布部门", u"供稿单位",
            u"供稿",      u"撰稿",         u"通讯员",   u"浏览次数", u"浏览量",   u"浏览数",   u"浏览",
            u"阅读次数",  u"阅读量",       u"阅读数",   u"阅读",     u"点击次数", u"点击率",   u"点击数",
            u"点击量",    u"点击",         u"访问次数", u"访问量",   u"人气",     u"评论数",   u"评论",
            u"字体大小",  u"字号",         u"字体",     u"信息分类", u"审核",     u"录入",     u"published",
            u"posted on", u"last updated", u"updated",  u"source",   u"author"};
        const qsizetype length = leadingWord(rest(), words);
        qsizetype colon = m_at + length;
        while (length > 0 && colon < m_line.size() && m_line.at(colon).isSpace())
            ++colon;
        if (length == 0 || colon >= m_line.size() || !isColon(m_line.at(colon)))
            return false;
        ++m_labels;
        m_plain = m_plain || rest().startsWith(u"时间") || rest().startsWith(u"日期");
        m_at = colon + 1;
        while (m_at < m_line.size() && m_line.at(m_at).isSpace())
            ++m_at;
        while (m_at < m_line.size() && !day() && !m_line.at(m_at).isSpace() && !endsValue(m_line.at(m_at)))
            ++m_at;
        return true;
    }

    static bool endsValue(QChar c) { return QStringView(u"|｜】]［）)。！？；;!?，").contains(c); }

    bool day()
    {
        if (m_at > 0 && m_line.at(m_at - 1).isDigit())
            return false;
        const qsizetype length = dateLength(rest());
        m_digital = m_digital || (length > 0 && !rest().first(length).contains(u'年'));
        m_at += length;
        m_days += length > 0 ? 1 : 0;
        return length > 0;
    }

    /// 08:52, 11:40:40
    bool hour()
    {
        qsizetype at = m_at;
        while (at < m_line.size() && at - m_at < 8 && (m_line.at(at).isDigit() || isColon(m_line.at(at))))
            ++at;
        const qsizetype length = at - m_at;
        const bool found = length >= 4 && std::any_of(m_line.begin() + m_at, m_line.begin() + at, isColon) &&
                           m_line.at(at - 1).isDigit();
        m_hours += found ? 1 : 0;
        m_at = found ? at : m_at;
        return found;
    }

    bool weekday()
    {
        const bool found = rest().startsWith(u"星期") || rest().startsWith(u"周");
        m_at = found ? std::min(m_line.size(), m_at + (rest().front() == u'周' ? 2 : 3)) : m_at;
        return found;
    }

    /// A word of another kind: a section of the site, the paper's name, 003版.
    void other()
    {
        const qsizetype from = m_at;
        while (m_at < m_line.size() && CharClass::is(m_line.at(m_at), CharClass::LetterOrNumber))
            ++m_at;
        const QStringView word = m_line.sliced(from, m_at - from);
        m_issues += word.endsWith(u'版') && word.size() > 1 && word.at(word.size() - 2).isDigit() ? 1 : 0;
        m_others += static_cast<int>(word.size());
    }

    QStringView m_line;
    qsizetype m_at = 0;
    int m_labels = 0;
    int m_days = 0;
    int m_hours = 0;
    int m_issues = 0;
    bool m_plain = false;   ///< a label that speaks of any time
    bool m_digital = false; ///< a day in digits alone
    int m_others = 0;       ///< letters of words that tell nothing of publication
};
} // namespace

bool tellsPublication(QStringView line)
{
    if (line.size() > longestLine || line.size() < 6)
        return false;
    const QString folded = text::Folder(text::Fold::Script).folded(line);
    return PublicationReader(folded).read();
}

bool tellsSource(QStringView line)
{
    constexpr qsizetype longest = 30;
    static constexpr std::array<QStringView, 8> labels{u"来源",     u"來源",     u"文章来源", u"文章來源",
                                                       u"信息来源", u"稿件来源", u"新闻来源", u"出处"};
    const qsizetype label = leadingWord(line, labels);
    return label > 0 && line.size() <= longest && label + 1 < line.size() && isColon(line.at(label)) &&
           std::ranges::none_of(line, [](QChar c) { return QStringView(u"。，；？！").contains(c); });
}

bool tellsPlaceInPaper(QStringView line)
{
    constexpr qsizetype longest = 30;
    constexpr qsizetype longestNumber = 4;
    if (line.size() < 3 || line.size() > longest)
        return false;
    if (line.startsWith(u"专栏") || line.startsWith(u"專欄") || line.startsWith(u"栏目") || line.startsWith(u"欄目"))
        return isColon(line.at(2));
    const bool worded = line.startsWith(u"版次") || line.startsWith(u"版面") || line.startsWith(u"版名");
    if (worded)
        return isColon(line.at(2));
    if (line.front() != u'第')
        return false;
    qsizetype at = 1;
    while (at < line.size() && at <= longestNumber &&
           CharClass::is(line.at(at), CharClass::Digit | CharClass::HanNumeral))
        ++at;
    if (at == 1 || at >= line.size() || line.at(at) != u'版')
        return false;
    const QStringView rest = line.sliced(at + 1).trimmed();
    return rest.isEmpty() || QStringView(u"（(：:").contains(rest.front());
}

} // namespace core::structure
