// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/html/elements.h"

#include <array>

namespace core::importers::html
{

namespace
{
constexpr std::array dropped{
    GUMBO_TAG_SCRIPT,   GUMBO_TAG_STYLE,   GUMBO_TAG_TEMPLATE, GUMBO_TAG_TITLE,  GUMBO_TAG_META,     GUMBO_TAG_LINK,
    GUMBO_TAG_BASE,     GUMBO_TAG_HEAD,    GUMBO_TAG_INPUT,    GUMBO_TAG_BUTTON, GUMBO_TAG_SELECT,   GUMBO_TAG_DATALIST,
    GUMBO_TAG_OPTGROUP, GUMBO_TAG_OPTION,  GUMBO_TAG_TEXTAREA, GUMBO_TAG_KEYGEN, GUMBO_TAG_PROGRESS, GUMBO_TAG_METER,
    GUMBO_TAG_IMAGE,    GUMBO_TAG_IMG,     GUMBO_TAG_IFRAME,   GUMBO_TAG_EMBED,  GUMBO_TAG_PARAM,    GUMBO_TAG_VIDEO,
    GUMBO_TAG_AUDIO,    GUMBO_TAG_SOURCE,  GUMBO_TAG_TRACK,    GUMBO_TAG_CANVAS, GUMBO_TAG_AREA,     GUMBO_TAG_SVG,
    GUMBO_TAG_APPLET,   GUMBO_TAG_NOEMBED, GUMBO_TAG_RP};
constexpr std::array blocks{
    GUMBO_TAG_HTML,     GUMBO_TAG_BODY,     GUMBO_TAG_ARTICLE,    GUMBO_TAG_SECTION, GUMBO_TAG_NAV,
    GUMBO_TAG_ASIDE,    GUMBO_TAG_HGROUP,   GUMBO_TAG_HEADER,     GUMBO_TAG_FOOTER,  GUMBO_TAG_ADDRESS,
    GUMBO_TAG_P,        GUMBO_TAG_HR,       GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_DL,      GUMBO_TAG_DT,
    GUMBO_TAG_DD,       GUMBO_TAG_FIGURE,   GUMBO_TAG_FIGCAPTION, GUMBO_TAG_MAIN,    GUMBO_TAG_DIV,
    GUMBO_TAG_CAPTION,  GUMBO_TAG_TBODY,    GUMBO_TAG_THEAD,      GUMBO_TAG_TFOOT,   GUMBO_TAG_FORM,
    GUMBO_TAG_FIELDSET, GUMBO_TAG_LEGEND,   GUMBO_TAG_DETAILS,    GUMBO_TAG_SUMMARY, GUMBO_TAG_CENTER,
    GUMBO_TAG_MARQUEE,  GUMBO_TAG_MULTICOL, GUMBO_TAG_NOSCRIPT};

struct TagRole {
    GumboTag tag;
    Role role;
};
constexpr std::array others{
    TagRole{GUMBO_TAG_H1, Role::Heading},
    TagRole{GUMBO_TAG_H2, Role::Heading},
    TagRole{GUMBO_TAG_H3, Role::Heading},
    TagRole{GUMBO_TAG_H4, Role::Heading},
    TagRole{GUMBO_TAG_H5, Role::Heading},
    TagRole{GUMBO_TAG_H6, Role::Heading},
    TagRole{GUMBO_TAG_LI, Role::Item},
    TagRole{GUMBO_TAG_UL, Role::List},
    TagRole{GUMBO_TAG_OL, Role::List},
    TagRole{GUMBO_TAG_MENU, Role::List},
    TagRole{GUMBO_TAG_DIR, Role::List},
    TagRole{GUMBO_TAG_TABLE, Role::Table},
    TagRole{GUMBO_TAG_TR, Role::Row},
    TagRole{GUMBO_TAG_TD, Role::Cell},
    TagRole{GUMBO_TAG_TH, Role::Cell},
    TagRole{GUMBO_TAG_PRE, Role::Preformatted},
    TagRole{GUMBO_TAG_LISTING, Role::Preformatted},
    TagRole{GUMBO_TAG_XMP, Role::Preformatted},
    TagRole{GUMBO_TAG_PLAINTEXT, Role::Preformatted},
    TagRole{GUMBO_TAG_BR, Role::LineBreak},
    TagRole{GUMBO_TAG_RUBY, Role::Ruby},
    TagRole{GUMBO_TAG_RT, Role::Reading},
    TagRole{GUMBO_TAG_RTC, Role::Reading},
};

constexpr std::array<Role, GUMBO_TAG_LAST> roles = [] {
    std::array<Role, GUMBO_TAG_LAST> out{};
    out.fill(Role::Inline);
    for (const GumboTag tag : dropped)
        out[tag] = Role::Dropped;
    for (const GumboTag tag : blocks)
        out[tag] = Role::Block;
    for (const auto &[tag, role] : others)
        out[tag] = role;
    return out;
}();
} // namespace

Role roleOf(GumboTag tag)
{
    return tag < GUMBO_TAG_LAST ? roles[tag] : Role::Inline;
}

std::span<GumboNode *const> children(const GumboNode *node)
{
    const GumboVector *vector = nullptr;
    if (node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE)
        vector = &node->v.element.children;
    else if (node->type == GUMBO_NODE_DOCUMENT)
        vector = &node->v.document.children;
    if (!vector || vector->length == 0)
        return {};
    return {reinterpret_cast<GumboNode *const *>(vector->data), vector->length};
}

bool isElement(const GumboNode *node)
{
    return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
}

bool isElement(const GumboNode *node, GumboTag tag)
{
    return isElement(node) && node->v.element.tag == tag;
}

QString attribute(const GumboNode *node, const char *name)
{
    if (!isElement(node))
        return {};
    const GumboAttribute *found = gumbo_get_attribute(&node->v.element.attributes, name);
    return found ? QString::fromUtf8(found->value) : QString();
}

bool isText(const GumboNode *node)
{
    return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA;
}

} // namespace core::importers::html
