// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/html/pageanalysis.h"

#include "core/importers/html/elements.h"
#include "core/text/charclass.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace core::importers::html
{

namespace
{
constexpr double mainShare = 0.6;        ///< of the page's sentences, that its main element holds
constexpr double neverChromeShare = 0.4; ///< what holds this much of the sentences is text
constexpr double fewSentences = 0.5;     ///< of an element's own letters
constexpr double linkDensity = 0.5;
constexpr int sentenceLength = 15;
constexpr int longCell = 160;

bool endsSentence(QStringView text)
{
    static constexpr text::CharSet stops(u"。！？；!?…");
    return std::any_of(text.begin(), text.end(), [](QChar c) { return stops.contains(c); }) || text.contains(u". ") ||
           text.trimmed().endsWith(u'.') || text.count(u'，') >= 2;
}

/// The words of class and id: "nav-left", "sideBar", "page_footer" are each two.
QStringList words(const QString &names)
{
    QStringList out;
    QString word;
    for (const QChar c : names) {
        const bool split = !c.isLetter() || (c.isUpper() && !word.isEmpty() && word.back().isLower());
        if (split && !word.isEmpty()) {
            out.append(word.toLower());
            word.clear();
        }
        if (c.isLetter())
            word.append(c);
    }
    if (!word.isEmpty())
        out.append(word.toLower());
    return out;
}

bool namedChrome(const GumboNode *element)
{
    static const QStringList names =
        QStringLiteral(
            "nav navbar navigation navi menu submenu crumb crumbs breadcrumb breadcrumbs sidebar sidenav side footer "
            "foot "
            "topbar toolbar copyright share sharing social related recommend recommended recommendation pager "
            "pagination "
            "paging login search friendlink friendlinks links advert advertisement ads ad banner widget cookie qrcode "
            "subscribe newsletter masthead skip sitemap relate hotnews ranking")
            .split(u' ');
    // sphinxsidebar, globalfooter: also where such a name ends a word.
    static const QStringList endings{u"sidebar"_qs, u"navbar"_qs, u"footer"_qs, u"breadcrumbs"_qs, u"toolbar"_qs};
    const QStringList own = words(attribute(element, "class") + u' ' + attribute(element, "id"));
    return std::any_of(own.cbegin(), own.cend(), [](const QString &word) {
        const auto ends = [&word](const QString &ending) { return word.endsWith(ending); };
        return names.contains(word) || std::any_of(endings.cbegin(), endings.cend(), ends);
    });
}

bool roleIsChrome(const GumboNode *element)
{
    const QString role = attribute(element, "role").toLower();
    return role == u"navigation" || role == u"banner" || role == u"contentinfo" || role == u"complementary" ||
           role == u"search" || role == u"menu" || role == u"menubar" || role == u"toolbar";
}

bool isHidden(const GumboNode *element)
{
    if (gumbo_get_attribute(&element->v.element.attributes, "hidden"))
        return true;
    QString style = attribute(element, "style").toLower();
    style.remove(u' ');
    return style.contains(u"display:none") || style.contains(u"visibility:hidden");
}

bool isChromeTag(GumboTag tag)
{
    return tag == GUMBO_TAG_NAV || tag == GUMBO_TAG_HEADER || tag == GUMBO_TAG_FOOTER || tag == GUMBO_TAG_ASIDE ||
           tag == GUMBO_TAG_FORM || tag == GUMBO_TAG_MENU || tag == GUMBO_TAG_NOSCRIPT;
}

bool canBeChrome(GumboTag tag)
{
    switch (roleOf(tag)) {
    case Role::Block:
    case Role::List:
    case Role::Table:
    case Role::Item:
    case Role::Cell:
        return tag != GUMBO_TAG_HTML && tag != GUMBO_TAG_BODY && tag != GUMBO_TAG_MAIN && tag != GUMBO_TAG_TBODY;
    default:
        return false;
    }
}

double share(int part, int whole)
{
    return whole > 0 ? static_cast<double>(part) / whole : 0;
}
} // namespace

PageAnalysis::PageAnalysis(const GumboNode *root)
{
    m_total = measure(root, false);
    m_main = innermostWithMost(root);
}

PageAnalysis::Amount PageAnalysis::measure(const GumboNode *node, bool inLink)
{
    Amount amount;
    if (isText(node)) {
        const QString text = QString::fromUtf8(node->v.text.text);
        amount.letters = static_cast<int>(std::count_if(
            text.cbegin(), text.cend(), [](QChar c) { return !text::CharClass::is(c, text::CharClass::Space); }));
        amount.linked = inLink ? amount.letters : 0;
        if (!inLink && amount.letters >= sentenceLength && endsSentence(text))
            amount.sentences = amount.letters;
        return amount;
    }
    const GumboTag tag = isElement(node) ? node->v.element.tag : GUMBO_TAG_UNKNOWN;
    const Role role = isElement(node) ? roleOf(tag) : Role::Block;
    if (role == Role::Dropped)
        return amount;
    const bool link = inLink || tag == GUMBO_TAG_A;
    for (const GumboNode *child : children(node)) {
        const Amount part = measure(child, link);
        amount.letters += part.letters;
        amount.linked += part.linked;
        amount.sentences += part.sentences;
        amount.links += part.links;
        amount.headings += part.headings;
        amount.blocks += part.blocks;
        amount.longest = std::max(amount.longest, part.longest);
    }
    amount.links += tag == GUMBO_TAG_A;
    amount.headings += tag == GUMBO_TAG_H1 || tag == GUMBO_TAG_H2;
    amount.blocks += tag == GUMBO_TAG_P || role == Role::Heading || role == Role::List || role == Role::Table;
    if (role == Role::Cell)
        amount.longest = std::max(amount.longest, amount.letters);
    if (isElement(node) && role != Role::Inline)
        m_amounts.insert(node, amount);
    return amount;
}

const GumboNode *PageAnalysis::innermostWithMost(const GumboNode *root) const
{
    if (m_total.sentences < sentenceLength)
        return nullptr;
    const GumboNode *at = root;
    for (;;) {
        const GumboNode *down = nullptr;
        for (const GumboNode *child : children(at)) {
            const auto found = m_amounts.constFind(child);
            if (found != m_amounts.constEnd() && share(found->sentences, m_total.sentences) >= mainShare &&
                roleOf(child->v.element.tag) != Role::Heading && child->v.element.tag != GUMBO_TAG_P)
                down = child;
        }
        if (!down)
            return at;
        at = down;
    }
}

bool PageAnalysis::insideMain(const GumboNode *node) const
{
    for (; node; node = node->parent) {
        if (node == m_main)
            return true;
    }
    return false;
}

bool PageAnalysis::looksLikeChrome(const GumboNode *element, const Amount &amount) const
{
    const GumboTag tag = element->v.element.tag;
    const bool fewOwnSentences = share(amount.sentences, amount.letters) < fewSentences;
    const bool inside = m_main && insideMain(element);
    if (tag == GUMBO_TAG_HEADER || tag == GUMBO_TAG_FORM || tag == GUMBO_TAG_FOOTER || tag == GUMBO_TAG_ASIDE) {
        // The header of an article holds its title; a form can wrap a page; notes stand in the footer of an article.
        if (amount.headings > 0 && tag != GUMBO_TAG_ASIDE)
            return false;
        return !inside || tag == GUMBO_TAG_ASIDE || fewOwnSentences;
    }
    if (isChromeTag(tag) || roleIsChrome(element))
        return true;
    if (namedChrome(element))
        return fewOwnSentences || !inside;
    const bool linkList = amount.links >= 3 && share(amount.linked, amount.letters) >= linkDensity;
    return linkList && fewOwnSentences && !inside && m_main;
}

bool PageAnalysis::isChrome(const GumboNode *element) const
{
    if (!isElement(element) || !canBeChrome(element->v.element.tag))
        return false;
    const auto found = m_amounts.constFind(element);
    if (found == m_amounts.constEnd() || found->letters == 0)
        return false;
    if (isHidden(element))
        return share(found->letters, m_total.letters) < neverChromeShare;
    if (m_total.sentences > 0 && share(found->sentences, m_total.sentences) > neverChromeShare)
        return false;
    return looksLikeChrome(element, *found);
}

bool PageAnalysis::isLayoutTable(const GumboNode *table) const
{
    const auto found = m_amounts.constFind(table);
    if (found == m_amounts.constEnd())
        return false;
    int rows = 0;
    int widest = 0;
    bool nested = false;
    const auto visit = [&](const auto &self, const GumboNode *node) -> void {
        for (const GumboNode *child : children(node)) {
            if (isElement(child, GUMBO_TAG_TR)) {
                ++rows;
                const auto cells = children(child);
                widest =
                    std::max(widest, static_cast<int>(std::count_if(cells.begin(), cells.end(), [](const GumboNode *c) {
                                 return isElement(c, GUMBO_TAG_TD) || isElement(c, GUMBO_TAG_TH);
                             })));
                for (const GumboNode *cell : cells) {
                    const auto amount = m_amounts.constFind(cell);
                    nested = nested || (amount != m_amounts.constEnd() && amount->headings > 0);
                    self(self, cell);
                }
            } else if (isElement(child, GUMBO_TAG_TABLE)) {
                nested = true;
            } else if (isElement(child)) {
                self(self, child);
            }
        }
    };
    visit(visit, table);
    const bool innerTables = found->blocks > 1 && found->longest > longCell;
    return widest < 2 || nested || found->longest > longCell * 4 || innerTables;
}

} // namespace core::importers::html
