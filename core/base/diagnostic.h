// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace core
{

enum class Severity { Info, Warning };

/// A remark on damaged but readable input. Work succeeded; the user may want to know.
/// `start` is a UTF-16 offset into the text of the stage that made the remark.
struct Diagnostic {
    Severity severity = Severity::Info;
    QString message;
    std::optional<qsizetype> start{};

    bool operator==(const Diagnostic &) const = default;
};

using Diagnostics = QList<Diagnostic>;

} // namespace core
