// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/readertheme.h"
#include "app/settings/documentkind.h"

#include <array>
#include <optional>

class QSettings;

namespace app::settings
{

/// How pages are set: one style for all documents, and another one for each kind that was given its own. The zoom is
/// shared. Every change is in the settings at once; values out of range are brought into it.
class PageStyles
{
public:
    explicit PageStyles(QSettings &settings);

    reader::ReaderStyle style(DocumentKind kind) const;
    const reader::ReaderStyle &general() const { return m_general; }
    bool hasOwn(DocumentKind kind) const { return m_own[size_t(kind)].has_value(); }

    // All tell whether anything changed.
    bool setGeneral(const reader::ReaderStyle &style);
    /// From now on the kind has a style of its own; nothing takes it away again.
    bool setOwn(DocumentKind kind, const std::optional<reader::ReaderStyle> &style);
    bool setZoom(qreal zoom);

private:
    reader::ReaderStyle load(const QString &group) const;
    void save(const QString &group, const reader::ReaderStyle &style);

    QSettings &m_settings;
    reader::ReaderStyle m_general;
    std::array<std::optional<reader::ReaderStyle>, documentKinds> m_own;
};

} // namespace app::settings
