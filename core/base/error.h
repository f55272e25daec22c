// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <expected>
#include <optional>

namespace core
{

/// What went wrong, for code to decide on. The text for people is in Error::message.
enum class ErrorCode {
    NotFound,          ///< no such file, document, annotation or tag
    Unreadable,        ///< exists, but cannot be read (permissions, input/output error)
    Unwritable,        ///< the place to write to refuses
    IsFolder,          ///< a folder was named where a file is needed
    Empty,             ///< no text in it
    TooLarge,          ///< beyond what a document may measure
    Binary,            ///< an image, a program, an archive: not a text
    UnknownEncoding,   ///< bytes that no supported encoding turns into text
    UnsupportedFormat, ///< a known format that cannot be read yet
    Malformed,         ///< input that breaks its own format beyond repair
    QuoteNotFound,     ///< the quoted passage is nowhere in the document
    QuoteAmbiguous,    ///< the quoted passage is in several places
    InvalidArgument,   ///< a value outside what is allowed
    LibraryReadOnly,   ///< the library cannot be written
    LibraryLocked,     ///< another program holds the library
    LibraryNewer,      ///< written by a later version of the program
    LibraryDamaged,    ///< not a library, or a broken one
    DiskFull,          ///< no room left
    Cancelled,         ///< the user stopped the work
    Internal,          ///< a fault of the program
};

/// An error at a module boundary. `message` is translated and made for the user: what is wrong and what to do.
/// `detail` is for the log. `position` is an offset into the input, in its own units, where one is known.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString message;
    QString detail{};
    std::optional<qint64> position{};
};

template <typename T>
using Result = std::expected<T, Error>;

using Outcome = std::expected<void, Error>;

/// Shorthand for returning an error from a function with any Result.
[[nodiscard]] inline std::unexpected<Error> failure(ErrorCode code, QString message, QString detail = {})
{
    return std::unexpected(Error{code, std::move(message), std::move(detail), {}});
}

} // namespace core
