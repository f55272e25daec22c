// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QSet>
#include <QString>

#include <optional>

namespace app::models
{

/// Which annotations are wanted in the list. A document that has none of the tag, or of the author, shows all.
struct MarkFilter {
    core::TagId tag{};               ///< with those below it; null for all
    std::optional<QString> author{}; ///< the nameless one is empty; nullopt for all
    int days = 0;                    ///< back from now, today is 1; 0 for any time

    friend bool operator==(const MarkFilter &, const MarkFilter &) = default;
};

/// What is to be seen of the annotations of a library, in all of its documents.
struct ShownMarks {
    MarkFilter filter{};
    bool onPage = false;        ///< the page shows only what the list shows
    QSet<core::TagId> folded{}; ///< tags whose stripes beside the text are folded

    /// As the library keeps it. What cannot be read is as nothing.
    QString toJson() const;
    static ShownMarks fromJson(const QString &json);

    friend bool operator==(const ShownMarks &, const ShownMarks &) = default;
};

} // namespace app::models
