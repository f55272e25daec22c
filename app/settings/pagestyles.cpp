// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/pagestyles.h"

#include <QSettings>

namespace app::settings
{

using namespace Qt::Literals::StringLiterals;
using reader::ReaderStyle;

namespace
{
constexpr std::array<QLatin1StringView, documentKinds> groups{"page.text"_L1, "page.law"_L1, "page.official"_L1,
                                                              "page.newspaper"_L1, "page.web"_L1};
constexpr auto generalGroup = "page"_L1;

ReaderStyle bounded(ReaderStyle style)
{
    style.fontSize = qBound(10.0, style.fontSize, 48.0);
    style.lineHeight = qBound(1.2, style.lineHeight, 3.0);
    style.measureEm = qBound(18.0, style.measureEm, 90.0);
    style.paragraphSpace = qBound(0.0, style.paragraphSpace, 2.0);
    style.indentEm = style.indentEm < 0 ? -1 : qMin(style.indentEm, 4.0);
    style.zoom = qBound(0.5, style.zoom, 4.0);
    return style;
}
} // namespace

PageStyles::PageStyles(QSettings &settings) : m_settings(settings), m_general(load(generalGroup))
{
    for (size_t i = 0; i < groups.size(); ++i) {
        if (settings.childGroups().contains(groups[i]))
            m_own[i] = load(groups[i]);
    }
}

ReaderStyle PageStyles::style(DocumentKind kind) const
{
    ReaderStyle style = m_own[size_t(kind)].value_or(m_general);
    style.zoom = m_general.zoom;
    return style;
}

bool PageStyles::setGeneral(const ReaderStyle &style)
{
    const ReaderStyle wanted = bounded(style);
    if (wanted == m_general)
        return false;
    m_general = wanted;
    save(generalGroup, wanted);
    return true;
}

bool PageStyles::setOwn(DocumentKind kind, const std::optional<ReaderStyle> &style)
{
    auto &own = m_own[size_t(kind)];
    const auto wanted = style ? std::optional(bounded(*style)) : std::nullopt;
    if (wanted == own)
        return false;
    own = wanted;
    const QLatin1StringView group = groups[size_t(kind)];
    if (wanted)
        save(group, *wanted);
    else
        m_settings.remove(group);
    return true;
}

bool PageStyles::setZoom(qreal zoom)
{
    ReaderStyle style = m_general;
    style.zoom = zoom;
    return setGeneral(style);
}

ReaderStyle PageStyles::load(const QString &group) const
{
    const auto value = [&](QLatin1StringView key, const QVariant &otherwise = {}) {
        return m_settings.value(group + u'/' + key, otherwise);
    };
    ReaderStyle style;
    style.textFamily = value("textFamily"_L1).toString();
    style.headingFamily = value("headingFamily"_L1).toString();
    style.latinFamily = value("latinFamily"_L1).toString();
    style.fontSize = value("fontSize"_L1, style.fontSize).toReal();
    style.lineHeight = value("lineHeight"_L1, style.lineHeight).toReal();
    style.measureEm = value("measureEm"_L1, style.measureEm).toReal();
    style.paragraphSpace = value("paragraphSpace"_L1, style.paragraphSpace).toReal();
    // Before the indent could be chosen it could be switched off.
    const bool indented = value("firstLineIndent"_L1, true).toBool();
    style.indentEm = value("indentEm"_L1, indented ? style.indentEm : 0).toReal();
    style.zoom = value("zoom"_L1, style.zoom).toReal();
    style.latinGap = value("latinGap"_L1, style.latinGap).toBool();
    style.hangPunctuation = value("hangPunctuation"_L1, style.hangPunctuation).toBool();
    style.hyphenate = value("hyphenate"_L1, style.hyphenate).toBool();
    style.pinyin = value("pinyin"_L1, style.pinyin).toBool();
    return bounded(style);
}

void PageStyles::save(const QString &group, const ReaderStyle &style)
{
    m_settings.beginGroup(group);
    m_settings.setValue("textFamily"_L1, style.textFamily);
    m_settings.setValue("headingFamily"_L1, style.headingFamily);
    m_settings.setValue("latinFamily"_L1, style.latinFamily);
    m_settings.setValue("fontSize"_L1, style.fontSize);
    m_settings.setValue("lineHeight"_L1, style.lineHeight);
    m_settings.setValue("measureEm"_L1, style.measureEm);
    m_settings.setValue("paragraphSpace"_L1, style.paragraphSpace);
    m_settings.setValue("indentEm"_L1, style.indentEm);
    m_settings.setValue("zoom"_L1, style.zoom);
    m_settings.setValue("latinGap"_L1, style.latinGap);
    m_settings.setValue("hangPunctuation"_L1, style.hangPunctuation);
    m_settings.setValue("hyphenate"_L1, style.hyphenate);
    m_settings.setValue("pinyin"_L1, style.pinyin);
    m_settings.endGroup();
}

} // namespace app::settings
