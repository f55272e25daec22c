// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace app::controllers
{

/// How controllers ask the user, so that tests can answer with a script (STYLE §5). Implementations own their dialogs;
/// all calls are of the GUI thread and return when the user has answered. An empty answer means "cancelled".
class UserPrompt
{
public:
    virtual ~UserPrompt() = default;

    struct FileQuestion {
        QString title;
        QString filter;    ///< as QFileDialog's: "Texts (*.txt)"
        QString suggested; ///< folder or file to begin with
    };
    virtual QStringList filesToOpen(const FileQuestion &question) = 0;
    virtual QString fileToSave(const FileQuestion &question) = 0;

    /// One line of text; `completions` are offered while typing.
    struct TextQuestion {
        QString title;
        QString label;
        QString value;
        QStringList completions{};
    };
    virtual QString text(const TextQuestion &question) = 0;

    /// A choice among named answers; the index of the chosen one, or -1.
    struct ChoiceQuestion {
        QString title;
        QString text;
        QStringList answers; ///< verbs, the default first
    };
    virtual int choice(const ChoiceQuestion &question) = 0;

    /// Text to be made a document, with what the user says of it.
    struct PastedText {
        QString text;
        QString title{};  ///< empty: the text's own
        QString source{}; ///< where it comes from
    };
    /// Shows the clipboard's text for approval; nullopt when given up.
    virtual std::optional<PastedText> pastedText(const PastedText &suggestion) = 0;

    /// Which encoding to read a file in, with a preview of each candidate: an IANA name, empty when given up.
    struct EncodingQuestion {
        QString fileName;
        QByteArray bytes;
        QString current; ///< IANA name of the present one
        /// Reopen: the user wants another one. Doubt: two readings are nearly as likely, and the program asks.
        enum class Occasion { Reopen, Doubt } occasion = Occasion::Reopen;
    };
    virtual QString encoding(const EncodingQuestion &question) = 0;
};

/// How a part says something to the user without stopping them: the window shows it where the thing happened.
struct Notice {
    enum class Kind { Info, Warning, Error };
    Kind kind = Kind::Info;
    QString text;       ///< what happened, why, what to do
    QString actionId{}; ///< an action of the registry offered as a button; empty for none
    QStringList furtherActions{};
};

} // namespace app::controllers
