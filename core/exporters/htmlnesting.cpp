// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporters/htmlnesting.h"

#include <algorithm>

namespace core::exporters
{

using namespace Qt::Literals::StringLiterals;
using document::ItemMarker;
using document::LineSetting;

namespace
{
QString listTag(const HandedForm &form)
{
    QString type;
    switch (form.marker) {
    case ItemMarker::None:
    case ItemMarker::Bullet:
        return u"<ul>"_s;
    case ItemMarker::Decimal:
        break;
    case ItemMarker::LowerAlpha:
        type = u" type=\"a\""_s;
        break;
    case ItemMarker::UpperAlpha:
        type = u" type=\"A\""_s;
        break;
    case ItemMarker::LowerRoman:
        type = u" type=\"i\""_s;
        break;
    case ItemMarker::UpperRoman:
        type = u" type=\"I\""_s;
        break;
    }
    const QString start = form.ordinal == 1 ? QString() : u" start=\"%1\""_s.arg(form.ordinal);
    return "<ol"_L1 + type + start + '>'_L1;
}
} // namespace

QString HtmlNesting::endPiece()
{
    QString out;
    if (m_inPiece)
        out = m_last.setting == LineSetting::Verbatim ? u"</pre>\n"_s : u"</p>\n"_s;
    m_inPiece = false;
    return out;
}

QString HtmlNesting::leaveTo(size_t depth)
{
    QString out;
    for (; m_open.size() > depth; m_open.pop_back()) {
        const Element last = m_open.back();
        out += last == Element::Quote     ? "</blockquote>\n"_L1
               : last == Element::Bullets ? "</li>\n</ul>\n"_L1
                                          : "</li>\n</ol>\n"_L1;
        m_inItem = false;
    }
    return out;
}

/// An item of the list at this depth, which is opened where it is not; lists between are opened with items of nothing.
QString HtmlNesting::enterItem(const HandedForm &form, size_t depth)
{
    const Element wanted = form.marker > ItemMarker::Bullet ? Element::Numbers : Element::Bullets;
    QString out = leaveTo(depth);
    if (m_open.size() == depth && m_open.back() != wanted)
        out += leaveTo(depth - 1);
    if (m_open.size() == depth) {
        const bool follows = m_last.marker == form.marker && form.ordinal == m_last.ordinal + 1;
        const bool jumps = wanted == Element::Numbers && m_last.itemLevel == form.itemLevel && !follows;
        m_inItem = true;
        return out + "</li>\n"_L1 + (jumps ? u"<li value=\"%1\">"_s.arg(form.ordinal) : u"<li>"_s);
    }
    while (m_open.size() < depth) {
        const bool last = m_open.size() + 1 == depth;
        out += (m_inItem ? "\n"_L1 : ""_L1) + (last ? listTag(form) : u"<ul>"_s) + "\n<li>"_L1;
        m_open.push_back(last ? wanted : Element::Bullets);
        m_inItem = true;
    }
    return out;
}

QString HtmlNesting::enter(const HandedForm &form)
{
    size_t quotes = 0;
    while (quotes < m_open.size() && m_open[quotes] == Element::Quote)
        ++quotes;
    QString out;
    if (quotes != form.quoteLevel)
        out += leaveTo(std::min<size_t>(quotes, form.quoteLevel));
    for (; m_open.size() < form.quoteLevel; m_open.push_back(Element::Quote))
        out += "<blockquote>\n"_L1;
    const size_t depth = size_t(form.quoteLevel) + form.itemLevel;
    if (form.opensItem())
        return out + enterItem(form, depth);
    out += leaveTo(depth);
    if (m_inItem)
        out += u'\n';
    m_inItem = false;
    return out;
}

QString HtmlNesting::open(const HandedForm &form)
{
    const QString blanks(form.setting == LineSetting::Verbatim ? form.ordinal : 0, u' ');
    if (m_inPiece && form.continues(m_last)) {
        m_last = form;
        return form.setting == LineSetting::Verbatim ? u'\n' + blanks : u"<br>\n"_s;
    }
    QString out = endPiece() + enter(form);
    m_last = form;
    m_inPiece = form.setting != LineSetting::Running;
    if (form.setting == LineSetting::Verbatim)
        return out + "<pre>"_L1 + blanks;
    return form.opensItem() && !m_inPiece ? out : out + "<p>"_L1;
}

QString HtmlNesting::close()
{
    return m_inPiece || m_inItem ? QString() : u"</p>\n"_s;
}

QString HtmlNesting::closeAll()
{
    const QString out = endPiece() + leaveTo(0);
    m_last = {};
    return out;
}

} // namespace core::exporters
