// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/library.h"
#include "core/library/preview.h"
#include "core/text/hyphenator.h"

#include <QString>

#include <future>
#include <memory>

namespace app::application
{

/// What the first page waits for and the application object is not needed for, begun in threads of their own before
/// that is made: the system's font configuration, the session bus (which Qt's menus and its bridge to screen readers
/// ask, and wait for where it has to be started), the patterns that part English words, the usual library, and the
/// head of the one file that is named on the command line.
class HeadStart
{
public:
    HeadStart(int argc, char **argv);

    using LibraryResult = core::Result<std::unique_ptr<core::library::Library>>;

    /// To be called before anything has a font.
    void awaitFonts() const { m_fonts.wait(); }

    /// The file whose head is being read, as an absolute path; empty for none.
    const QString &path() const { return m_path; }
    /// Of that file: as core::library::preview() has it; a short one as a whole.
    using Part = std::shared_future<std::optional<core::library::Preview>>;
    const Part &part() const { return m_part; }

    /// The library at that path while it is being opened; invalid where that has not begun. What may be wrong with it
    /// is said in English: no language was chosen yet.
    std::future<LibraryResult> takeLibrary(const QString &path);

private:
    std::shared_ptr<const core::text::Hyphenator> m_hyphenator = core::text::Hyphenator::installed();
    std::shared_future<void> m_fonts;
    std::future<void> m_patterns;
    std::future<void> m_bus;
    QString m_path;
    Part m_part;
    QString m_libraryPath;
    std::future<LibraryResult> m_library;
};

} // namespace app::application
