// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporters/markdownnesting.h"

#include <algorithm>

namespace core::exporters
{

using namespace Qt::Literals::StringLiterals;
using document::ItemMarker;
using document::LineSetting;

/// The blanks that put a block into the items that are open, which are those above its level.
QString MarkdownNesting::indentFor(const HandedForm &form)
{
    const size_t inside = form.opensItem() ? size_t(form.itemLevel) - 1 : form.itemLevel;
    if (form.quoteLevel != m_last.quoteLevel)
        m_widths.clear();
    if (m_widths.size() > inside)
        m_widths.resize(inside);
    qsizetype blanks = 0;
    for (const qsizetype width : m_widths)
        blanks += width;
    return QString(blanks, u' ');
}

QString MarkdownNesting::open(const HandedForm &form)
{
    QString out;
    const bool verbatim = form.setting == LineSetting::Verbatim;
    const bool continues = form.continues(m_last);
    if (!m_first) {
        const bool tight = form.opensItem() && !m_widths.empty() && form.quoteLevel == m_last.quoteLevel;
        if (continues)
            out += verbatim ? "\n"_L1 : "\\\n"_L1;
        else
            out += closeAll() +
                   (tight ? QString() : u">"_s.repeated(std::min(form.quoteLevel, m_last.quoteLevel)) + u'\n');
    }
    if (!continues) {
        m_margin = u"> "_s.repeated(form.quoteLevel) + indentFor(form);
        if (verbatim)
            out += m_margin + "```\n"_L1;
    }
    out += m_margin;
    if (verbatim)
        out += QString(form.ordinal, u' ');
    if (form.opensItem()) {
        // Markdown knows numbers alone.
        const QString marker = form.marker == ItemMarker::Bullet ? u"- "_s : QString::number(form.ordinal) + ". "_L1;
        out += marker;
        m_widths.push_back(marker.size());
        m_margin += QString(marker.size(), u' ');
    }
    m_last = form;
    m_first = false;
    return out;
}

QString MarkdownNesting::closeAll()
{
    if (m_first)
        return {};
    return m_last.setting == LineSetting::Verbatim ? u'\n' + m_margin + "```\n"_L1 : u"\n"_s;
}

} // namespace core::exporters
