// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/cataloghead.h"

#include "core/structure/dates.h"
#include "core/structure/documentnumber.h"
#include "core/text/charclass.h"
#include "core/text/scriptfold.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace core::structure
{

using document::MetaRole;
using text::CharClass;

namespace
{
QString tr(const char *words)
{
    return QCoreApplication::translate("core::structure", words);
}

/// The label of the document's name among the fields.
bool isNameLabel(QStringView line)
{
    QString name;
    for (const QChar c : line.first(std::max<qsizetype>(catalogLabel(line) - 1, 0))) {
        if (!CharClass::is(c, CharClass::Blank))
            name.append(QChar(text::toSimplified(c.unicode())));
    }
    static constexpr std::array<QStringView, 5> names{u"法规名称", u"名称", u"标题", u"Subject", u"主题"};
    return std::ranges::find(names, QStringView(name)) != names.end();
}

/// The table is the head of a letter sent by mail, whose subject is its title.
bool isSubjectLabel(QStringView line)
{
    return line.startsWith(u"Subject") || line.startsWith(u"主题") || line.startsWith(u"主題");
}

class Catalog
{
public:
    Catalog(Draft &draft, std::vector<qsizetype> &lines) : m_draft(draft), m_lines(lines) {}

    bool mark()
    {
        if (!find())
            return false;
        for (size_t n = m_first; n < m_end; ++n)
            m_draft.decideMeta(m_lines[n], roleOf(text(n)),
                               tr("The table that a government’s site sets above a document"), 0.92F);
        const bool named = m_name < m_end && (isSubjectLabel(text(m_name)) || textFollows()) && takeName();
        m_lines.erase(m_lines.begin() + static_cast<std::ptrdiff_t>(named ? 0 : m_first),
                      m_lines.begin() + static_cast<std::ptrdiff_t>(m_end));
        return named;
    }

private:
    QStringView text(size_t n) const { return m_draft.text(m_lines[n]); }
    bool isLabelAlone(size_t n) const { return catalogLabel(text(n)) == text(n).size(); }

    bool find()
    {
        constexpr size_t fewest = 3;
        constexpr qint32 longestValue = 60;
        while (m_first < m_lines.size() && catalogLabel(text(m_first)) == 0)
            ++m_first;
        size_t fields = 0;
        m_name = m_lines.size();
        for (m_end = m_first; m_end < m_lines.size() && catalogLabel(text(m_end)) > 0; ++fields) {
            if (isNameLabel(text(m_end)))
                m_name = m_end;
            const bool alone = isLabelAlone(m_end);
            ++m_end;
            // The value of the last field is told by the other fields: theirs stand on lines of their own, too.
            const bool value = alone && m_end + 1 < m_lines.size() && catalogLabel(text(m_end)) == 0 &&
                               m_draft.line(m_lines[m_end]).letters <= longestValue &&
                               (catalogLabel(text(m_end + 1)) > 0 || m_values == fields);
            m_values += value ? 1 : 0;
            m_end += value ? 1 : 0;
        }
        const bool law = m_name < m_lines.size() && text(m_name).first(2).contains(u'法');
        return fields >= fewest || (law && fields >= 2);
    }

    static MetaRole roleOf(QStringView text)
    {
        const QStringView value = text.sliced(catalogLabel(text)).trimmed();
        if (isDocumentNumber(value))
            return MetaRole::DocumentNumber;
        return isDate(value) ? MetaRole::Date : MetaRole::Source;
    }

    /// No title stands under the table.
    bool textFollows() const
    {
        constexpr qint32 longestTitle = 60;
        if (m_end >= m_lines.size())
            return false;
        const Line &line = m_draft.line(m_lines[m_end]);
        return m_draft.number(m_lines[m_end]) || line.end == LineEnd::Stop || line.end == LineEnd::Comma ||
               line.letters > longestTitle;
    }

    bool takeName()
    {
        const bool alone = isLabelAlone(m_name);
        const qsizetype line = m_lines[alone ? m_name + 1 : m_name];
        if (alone && (m_name + 1 >= m_end || catalogLabel(m_draft.text(line)) > 0))
            return false;
        m_draft.decide(line, LineKind::Title);
        m_draft.decision(line).note = m_draft.addNote({{}, tr("The name in the table above the text"), 0.92F});
        if (!alone) {
            Lead label;
            label.length = static_cast<qint32>(catalogLabel(m_draft.text(line)));
            label.kind = LineKind::Meta;
            label.role = MetaRole::Source;
            m_draft.setLead(line, label);
        }
        for (size_t n = 0; n < m_first; ++n)
            m_draft.decideMeta(m_lines[n], MetaRole::Boilerplate, aboveTitleReason(), 0.85F);
        return true;
    }

    Draft &m_draft;
    std::vector<qsizetype> &m_lines;
    size_t m_first = 0; ///< of the table, in m_lines
    size_t m_end = 0;
    size_t m_name = 0;   ///< the field with the document's name
    size_t m_values = 0; ///< fields whose value stands on a line of its own
};
} // namespace

qsizetype catalogLabel(QStringView line)
{
    static constexpr std::array<QStringView, 47> labels{
        u"信息索引号", u"索引号",   u"信息分类", u"主题分类", u"主题词",   u"组配分类", u"体裁分类", u"公文种类",
        u"发文机关",   u"发文机构", u"发文单位", u"发布机构", u"发布机关", u"发布单位", u"信息来源", u"成文日期",
        u"成文时间",   u"发文日期", u"发布日期", u"生成日期", u"公开日期", u"生效日期", u"有效性",   u"名称",
        u"标题",       u"发文字号", u"文号",     u"法规名称", u"法规类别", u"修正日期", u"公布日期", u"废止日期",
        u"生效状态",   u"解释字号", u"解释日期", u"资料来源", u"From",     u"To",       u"Cc",       u"CC",
        u"Bcc",        u"Date",     u"Sent",     u"Subject",  u"发件人",   u"收件人",   u"主题"};
    constexpr qsizetype farthest = 14;
    QString name;
    for (qsizetype i = 0; i < std::min(line.size(), farthest); ++i) {
        const QChar c = line.at(i);
        if (c == u'：' || c == u':')
            return std::ranges::find(labels, QStringView(name)) != labels.end() ? i + 1 : 0;
        if (!CharClass::is(c, CharClass::Blank))
            name.append(QChar(text::toSimplified(c.unicode())));
    }
    return 0;
}

bool markCatalog(Draft &draft, std::vector<qsizetype> *lines)
{
    return Catalog(draft, *lines).mark();
}

QString nameOf(QStringView text)
{
    QString out;
    for (const QChar c : text) {
        if (CharClass::is(c, CharClass::LetterOrNumber))
            out.append(c);
    }
    return out;
}

QString aboveTitleReason()
{
    return tr("Stands above the title of a web page");
}

} // namespace core::structure
