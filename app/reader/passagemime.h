// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/text/scriptconverter.h"

#include <QMimeData>

#include <memory>

namespace app::reader
{

/// A passage as it goes out of the window, in the script that it is shown in (null: as it is written): text/plain as
/// core::exporters::passageToText() writes it, and text/html as passageToHtml() (of very long passages the text alone).
std::unique_ptr<QMimeData> passageMime(const core::document::Document &document, core::text::TextRange range,
                                       const std::shared_ptr<const core::text::ScriptConverter> &script = {});

} // namespace app::reader
