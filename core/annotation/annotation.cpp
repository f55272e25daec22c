// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/annotation.h"

#include <algorithm>
#include <array>

namespace core::annotation
{

namespace
{
constexpr std::array styles{"highlight", "underline"};
constexpr std::array colors{"yellow", "green", "blue", "red", "violet", "orange"};

template <typename Value, size_t N>
bool fromName(const std::array<const char *, N> &names, QStringView name, Value *value)
{
    for (size_t i = 0; i < N; ++i) {
        if (name == QLatin1StringView(names[i])) {
            *value = static_cast<Value>(i);
            return true;
        }
    }
    return false;
}
} // namespace

QString styleName(MarkStyle style)
{
    return QString::fromLatin1(styles[static_cast<size_t>(style)]);
}

QString colorName(MarkColor color)
{
    return QString::fromLatin1(colors[static_cast<size_t>(color)]);
}

bool styleFromName(QStringView name, MarkStyle *style)
{
    return fromName(styles, name, style);
}

bool colorFromName(QStringView name, MarkColor *color)
{
    return fromName(colors, name, color);
}

AnchorState combinedState(const QList<Target> &targets)
{
    const auto isLost = [](const Target &target) { return target.state == AnchorState::Lost; };
    if (!targets.isEmpty() && std::ranges::all_of(targets, isLost))
        return AnchorState::Lost;
    return std::ranges::any_of(targets, &Target::isUndecided) ? AnchorState::Doubtful : AnchorState::Exact;
}

} // namespace core::annotation
