// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/pagestyles.h"

#include "app/settings/stylefields.h"

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
    for (const NumberField &field : numberFields)
        style.*field.value = qBound(field.least, style.*field.value, field.most);
    if (style.indentEm < 0)
        style.indentEm = -1; // as the language has it; there is no half of that
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
    // Before the indent could be chosen it could be switched off.
    if (!value("firstLineIndent"_L1, true).toBool())
        style.indentEm = 0;
    for (const auto &field : faceFields)
        style.*field.value = value(field.key).toString();
    for (const NumberField &field : numberFields)
        style.*field.value = value(field.key, style.*field.value).toReal();
    for (const auto &field : switchFields)
        style.*field.value = value(field.key, style.*field.value).toBool();
    style.zoom = value("zoom"_L1, style.zoom).toReal();
    return bounded(style);
}

void PageStyles::save(const QString &group, const ReaderStyle &style)
{
    m_settings.beginGroup(group);
    for (const auto &field : faceFields)
        m_settings.setValue(field.key, style.*field.value);
    for (const NumberField &field : numberFields)
        m_settings.setValue(field.key, style.*field.value);
    for (const auto &field : switchFields)
        m_settings.setValue(field.key, style.*field.value);
    m_settings.setValue("zoom"_L1, style.zoom);
    m_settings.endGroup();
}

} // namespace app::settings
