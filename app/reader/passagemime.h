// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

#include <QMimeData>

#include <memory>

namespace app::reader
{

/// A passage as it goes out of the window: text/plain, and text/html as core::exporters::passageToHtml() writes it (of
/// very long passages the text alone).
std::unique_ptr<QMimeData> passageMime(const core::document::Document &document, core::text::TextRange range);

} // namespace app::reader
