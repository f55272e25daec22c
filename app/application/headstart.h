// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/preview.h"
#include "core/text/hyphenator.h"

#include <QString>

#include <future>
#include <memory>

namespace app::application
{

/// What the first page waits for and the application object is not needed for, begun in threads of their own before
/// that is made: the system's font configuration and the patterns that part English words, which the GUI thread would
/// read else, and the head of the one file that is named on the command line.
class HeadStart
{
public:
    HeadStart(int argc, char **argv);

    /// To be called before anything has a font.
    void awaitFonts() const { m_fonts.wait(); }

    /// The file whose head is being read, as an absolute path; empty for none.
    const QString &path() const { return m_path; }
    /// Of that file: as core::library::preview() has it; a short one as a whole.
    using Part = std::shared_future<std::optional<core::library::Preview>>;
    const Part &part() const { return m_part; }

private:
    std::shared_ptr<const core::text::Hyphenator> m_hyphenator = core::text::Hyphenator::installed();
    std::future<void> m_fonts;
    std::future<void> m_patterns;
    QString m_path;
    Part m_part;
};

} // namespace app::application
