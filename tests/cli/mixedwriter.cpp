// SPDX-License-Identifier: GPL-3.0-or-later
// Writes into a library at random, always the same for one seed, and says after each step what the library then holds;
// for the kill test, which stops it anywhere.
//   mixed-writer DB SEED STEPS    prints a line "STEP HASH" after each step that is on disk
//   mixed-writer DB SEED STEPS waiting    the same while another connection holds the lock
//   mixed-writer DB               prints the hash of what DB holds
// The hash is of the reader's work without ids and times, so that two runs of one seed agree.
#include "core/annotation/boundaries.h"
#include "core/annotation/places.h"
#include "core/corrections/rewording.h"
#include "core/library/codebook.h"
#include "core/library/history.h"
#include "core/library/links.h"
#include "core/library/memos.h"
#include "core/library/opendocument.h"
#include "core/library/retrieval.h"
#include "core/library/trash.h"
#include "core/library/waitingedits.h"
#include "core/storage/database.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QRandomGenerator>

#include <algorithm>
#include <cstdio>

using namespace core;
using namespace core::library;

namespace
{

[[noreturn]] void stop(const Error &error)
{
    std::fprintf(stderr, "%s (%s)\n", qPrintable(error.message), qPrintable(error.detail));
    std::exit(1);
}

template <typename T>
T sure(Result<T> result)
{
    if (!result)
        stop(result.error());
    return std::move(*result);
}

void sure(const Outcome &outcome)
{
    if (!outcome)
        stop(outcome.error());
}

/// An annotation with what it says, in an order that does not hang on ids.
struct Said {
    QString line;
    AnnotationId id;
};

QList<Said> annotationsOf(Library &library)
{
    QHash<TagId, QString> paths;
    for (const auto &tag : sure(library.tags()))
        paths.insert(tag.id, tag.path);
    QList<Said> said;
    for (const auto &a : sure(library.notes())) {
        QStringList tags;
        for (const TagId &tag : a.tags)
            tags.append(paths.value(tag));
        tags.sort();
        QStringList passages;
        for (const auto &target : a.targets)
            passages.append(QString::number(target.codePoints.start) + target.quote);
        said.append({QStringLiteral("%1|%2|%3|%4")
                         .arg(passages.join(QLatin1Char(',')), a.note, annotation::colorName(a.color),
                              tags.join(QLatin1Char(','))),
                     a.id});
    }
    std::sort(said.begin(), said.end(), [](const Said &a, const Said &b) { return a.line < b.line; });
    return said;
}

QByteArray hashOf(Library &library)
{
    QStringList lines;
    QHash<AnnotationId, QString> names;
    for (const Said &said : annotationsOf(library)) {
        lines.append(said.line);
        names.insert(said.id, said.line);
    }
    for (const auto &tag : sure(library.tags()))
        lines.append(tag.path + QLatin1Char('|') + tag.aliases.join(QLatin1Char(',')));
    QStringList rest;
    for (const auto &document : sure(library.documents()))
        rest.append(sure(openDocument(library, document.id)).document.text());
    for (const auto &memo : sure(library.memos().all()))
        rest.append(QStringLiteral("memo ") + memo.title);
    for (const auto &link : sure(library.links().all()))
        rest.append(names.value(link.origin) + QStringLiteral(">") + names.value(link.target));
    rest.append(QStringLiteral("trash %1").arg(sure(library.trash().items()).size()));
    rest.append(library.undoText() + QLatin1Char('/') + library.redoText());
    rest.sort();
    return QCryptographicHash::hash((lines + rest).join(QLatin1Char('\n')).toUtf8(), QCryptographicHash::Md5).toHex();
}

class Writer
{
public:
    Writer(Library &library, quint32 seed, bool waits) : m_library(library), m_random(seed), m_waits(waits) {}

    void step(int number)
    {
        // With the words as they are now.
        m_open = sure(openDocument(m_library, sure(m_library.documents()).first().id));
        const auto said = annotationsOf(m_library);
        const int which = m_random.bounded(18);
        const bool cannotWait = which == 10 || which == 12 || (which > 14 && m_library.history().waiting().size() == 0);
        if (which < 5 || said.size() < 3 || (m_waits && cannotWait))
            return add(number);
        const auto any = [&] { return said.at(m_random.bounded(static_cast<int>(said.size()))).id; };
        if (which == 5) {
            auto annotation = sure(m_library.annotation(any()));
            annotation.note = QStringLiteral("edited %1").arg(number);
            sure(m_library.update(annotation));
        } else if (which == 6) {
            sure(m_library.removeAnnotations({any()}));
        } else if (which == 7) {
            mergeTags();
        } else if (which == 8) {
            sure(m_library.memos().add(any(), QStringLiteral("memo %1").arg(number), {}));
        } else if (which == 9) {
            const auto from = any();
            const auto to = any();
            if (from != to)
                sure(m_library.links().add(from, to, QStringLiteral("type %1").arg(number)));
        } else if (which == 10) {
            BulkChange bulk;
            bulk.addedTags = {QStringLiteral("bulk/%1").arg(number % 5)};
            sure(m_library.retrieval().change({any(), any()}, bulk));
        } else if (which == 11) {
            if (m_library.canRedo())
                sure(m_library.redo());
        } else if (which == 12) {
            editText();
        } else if (which < 15) {
            movePassage(any());
        } else {
            sure(m_library.undo());
        }
    }

private:
    void add(int number)
    {
        NewAnnotation what;
        what.document = m_open.info.id;
        const qsizetype at = m_random.bounded(static_cast<int>(m_open.document.text().size() - 10));
        what.ranges = {{at, at + 3}};
        what.note = QStringLiteral("note %1").arg(number);
        what.tagPaths = {QStringLiteral("t%1/u%2").arg(m_random.bounded(4)).arg(m_random.bounded(4))};
        sure(m_library.annotate(what, m_open.document));
    }

    /// A passage gets another end; sometimes one more is added, or the last is taken away.
    void movePassage(const AnnotationId &id)
    {
        const auto annotation = std::find_if(m_open.annotations.begin(), m_open.annotations.end(),
                                             [&id](const auto &a) { return a.id == id; });
        auto passages = annotation::placesOf(*annotation);
        if (passages.isEmpty())
            return;
        const int which = m_random.bounded(4);
        if (which == 0 && passages.size() > 1)
            passages.removeLast();
        else if (which == 1)
            passages.append({5, 9});
        else
            passages.first() = annotation::nudged(m_open.document, passages.first(), annotation::Boundary::End,
                                                  annotation::NudgeUnit::Word, annotation::Towards::Later);
        sure(m_library.setPassages(id, passages, m_open.document));
    }

    /// Some characters of a line read otherwise.
    void editText()
    {
        const qsizetype block = m_random.bounded(static_cast<int>(m_open.document.blocks().size()));
        QString words = m_open.document.blockText(block).toString();
        if (words.size() < 8)
            return;
        const qsizetype at = m_random.bounded(static_cast<int>(words.size() - 6));
        words.replace(at, m_random.bounded(3), QStringLiteral("改%1").arg(m_random.bounded(100)));
        const auto plan = corrections::plannedRewording(m_open.corrected, {block, words, {}});
        if (!plan)
            return; // it may not be: the line is what it was
        sure(m_library.correct(m_open, *plan));
    }

    void mergeTags()
    {
        const auto tags = sure(m_library.tags());
        const auto from = tags.at(m_random.bounded(static_cast<int>(tags.size())));
        const auto into = tags.at(m_random.bounded(static_cast<int>(tags.size())));
        const auto merged = m_library.codebook().merge({from.id}, into.id);
        if (!merged && merged.error().code != ErrorCode::InvalidArgument)
            stop(merged.error());
    }

    Library &m_library;
    QRandomGenerator m_random;
    bool m_waits;
    OpenDocument m_open;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 2 && arguments.size() != 4 && arguments.size() != 5)
        return 2;
    const auto library = sure(Library::open(arguments.at(1)));
    if (arguments.size() == 2) {
        std::printf("%s\n", hashOf(*library).constData());
        return 0;
    }
    const bool waits = arguments.size() == 5;
    Writer writer(*library, arguments.at(2).toUInt(), waits);
    const auto write = [&]() -> Outcome {
        for (int i = 1; i <= arguments.at(3).toInt(); ++i) {
            writer.step(i);
            std::printf("%d %s\n", i, hashOf(*library).constData());
            std::fflush(stdout);
        }
        return {};
    };
    if (!waits) {
        sure(write());
        return 0;
    }
    library->history().waiting().allow(0, [] {});
    auto other = sure(storage::Database::open(arguments.at(1)));
    sure(other.transaction(write));
    sure(library->history().waiting().store());
    std::printf("stored %s\n", hashOf(*library).constData());
    return 0;
}
