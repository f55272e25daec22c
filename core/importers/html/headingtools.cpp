// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/html/headingtools.h"

#include "core/importers/html/elements.h"

#include <algorithm>

namespace core::importers::html
{

namespace
{
/// The words of an element, and of these how many stand in links that lead out of the page.
struct Words {
    QString text;
    qsizetype linked = 0;

    void take(const GumboNode *node, bool inLink)
    {
        if (isText(node)) {
            const QString words = QString::fromUtf8(node->v.text.text).simplified();
            text += words;
            linked += inLink ? words.size() : 0;
        } else if (isElement(node) && roleOf(node->v.element.tag) != Role::Dropped) {
            const bool leads = isElement(node, GUMBO_TAG_A) && !attribute(node, "href").startsWith(u'#');
            for (const GumboNode *child : children(node))
                take(child, inLink || leads);
        }
    }
};

/// ¶ and its like: the sign by which a heading links to itself.
bool isAnchorSign(QStringView text)
{
    return text.size() == 1 && QStringView(u"¶§#∞⚓").contains(text.front());
}

bool isBracketed(QStringView text)
{
    return text.size() > 2 && QStringView(u"[［【").contains(text.front()) &&
           QStringView(u"]］】").contains(text.back());
}
} // namespace

bool isHeadingTool(const GumboNode *element)
{
    Words words;
    words.take(element, false);
    if (isElement(element, GUMBO_TAG_A))
        return isAnchorSign(words.text) || words.text == u"🔗";
    const bool lettered = std::any_of(words.text.cbegin(), words.text.cend(), [](QChar c) { return c.isLetter(); });
    return isBracketed(words.text) && lettered && words.linked * 2 >= words.text.size();
}

} // namespace core::importers::html
