// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/passagemodel.h"
#include "app/models/tagranking.h"
#include "core/annotation/annotation.h"
#include "core/search/findintext.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
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

    /// One of these tags, found by typing: its path.
    struct TagQuestion {
        QString title;
        QString label;
        QString answer; ///< a verb
        QList<models::TagChoice> tags;
        std::function<QString(const QString &path)> consequence{}; ///< what choosing it would do, a sentence
    };
    virtual QString tag(const TagQuestion &question) = 0;

    /// What is said of a tag: description, aliases, when to use, when not, example.
    struct TagWordsQuestion {
        core::annotation::Tag tag;
        QString selected{}; ///< the selected passage, which may become the example
        QString problem{};  ///< why these words could not be stored; empty at first
    };
    virtual std::optional<core::annotation::Tag> tagWords(const TagWordsQuestion &question) = 0;

    struct PassageInContext {
        core::AnnotationId id;
        QString document; ///< title
        QString before;
        QString quote;
        QString after;
    };
    struct SplitQuestion {
        core::annotation::Tag tag;
        QList<PassageInContext> passages;
    };
    struct Split {
        QString name; ///< of the new tag
        QList<core::AnnotationId> passages;
    };
    /// Which passages of a tag go to a new one.
    virtual std::optional<Split> split(const SplitQuestion &question) = 0;

    struct BulkPassage {
        core::AnnotationId id;
        models::PassageCard card;
    };
    struct BulkQuestion {
        QList<BulkPassage> passages;
        QList<models::TagChoice> tags;
        enum class Task : quint8 { Change, Delete } task = Task::Change; ///< what is proposed first
    };
    struct BulkAnswer {
        core::library::BulkChange change{};
        bool removes = false; ///< the annotations go; `change` says nothing
        QList<core::AnnotationId> passages{};
    };
    /// What is to happen to many annotations, with a preview of what each becomes.
    virtual std::optional<BulkAnswer> bulkChange(const BulkQuestion &question) = 0;

    struct LinkQuestion {
        QString origin; ///< the words that the link begins at
        QString target;
        QStringList types; ///< as core::library::Links::types()
    };
    struct LinkAnswer {
        QString type;
        QString note{};
    };
    /// How two passages are tied.
    virtual std::optional<LinkAnswer> link(const LinkQuestion &question) = 0;

    struct RuleQuestion {
        core::document::Document document;
        QString words; ///< proposed to be looked for
        core::search::FindOptions options{};
        QList<models::TagChoice> tags{};
        core::annotation::MarkColor color = core::annotation::MarkColor::Yellow;
        /// Passages that are annotated, with the paths of their tags.
        QList<std::pair<core::text::TextRange, QStringList>> annotated{};
    };
    struct RuleAnswer {
        QList<core::text::TextRange> passages;
        QString tag{}; ///< a path; empty for none
        core::annotation::MarkColor color = core::annotation::MarkColor::Yellow;
    };
    /// Passages of a document that a rule finds, to be annotated together.
    virtual std::optional<RuleAnswer> rule(const RuleQuestion &question) = 0;

    /// One of several rows; -1 when given up.
    struct PickQuestion {
        QString title;
        QString label;
        QStringList rows;
        QString answer; ///< a verb
    };
    virtual int pick(const PickQuestion &question) = 0;
};

/// How a part says something to the user without stopping them: the window shows it where the thing happened.
struct Notice {
    enum class Kind {
        Hint, ///< what a key did out of sight, or lacks; the next hint takes its place
        Info, ///< goes by itself, as a hint does
        Warning,
        Error
    };
    Kind kind = Kind::Info;
    QString text;       ///< what happened, why, what to do
    QString actionId{}; ///< an action of the registry offered as a button; empty for none
    QStringList furtherActions{};
};

} // namespace app::controllers
