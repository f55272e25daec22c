// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/colleagues.h"

#include "app/controllers/workspace.h"
#include "core/library/merging.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QSettings>

#include <memory>

namespace app::controllers
{

using namespace Qt::Literals::StringLiterals;
using core::library::Library;
using core::library::MergeReport;

namespace
{

constexpr auto offeredKey = "safety/nameOffered"_L1;

bool bringsAnything(const MergeReport &report)
{
    return report.documentsAdded + report.tagsMade + report.annotationsAdded + report.memosAdded + report.linksAdded >
           0;
}

/// What comes in, a line for each kind that has some.
QString listed(const MergeReport &report)
{
    const QLocale locale;
    const std::pair<int, QString> counts[] = {
        {report.documentsAdded, Colleagues::tr("New documents: %1")},
        {report.documentsMatched, Colleagues::tr("Documents that are here already: %1")},
        {report.annotationsAdded, Colleagues::tr("Annotations: %1")},
        {report.annotationsKnown, Colleagues::tr("Annotations that came before: %1")},
        {report.tagsMade, Colleagues::tr("New tags: %1")},
        {report.memosAdded, Colleagues::tr("Memos: %1")},
        {report.linksAdded, Colleagues::tr("Links: %1")},
        {int(report.doubtful.size() + report.lost.size()), Colleagues::tr("Passages to review: %1")}};
    QStringList lines;
    for (const auto &[count, words] : counts) {
        if (count > 0)
            lines.append(words.arg(locale.toString(count)));
    }
    for (const QString &problem : report.problems)
        lines.append(problem);
    return lines.join(u'\n');
}

} // namespace

Colleagues::Colleagues(const Parts &parts, QObject *parent) : QObject(parent), m_parts(parts)
{
    connect(&parts.workspace, &Workspace::annotated, this, &Colleagues::offerName);
}

/// After the first annotation that carries no name, and never again.
void Colleagues::offerName(const core::DocumentId &document)
{
    const OpenDocumentPtr open = m_parts.workspace.document(document);
    if (!open || open->annotations.isEmpty() || !m_parts.workspace.hasLibrary() ||
        !m_parts.workspace.author().isEmpty() || m_parts.settings.value(offeredKey).toBool())
        return;
    m_parts.settings.setValue(offeredKey, true);
    m_parts.workspace.tell({Notice::Kind::Info,
                            tr("Your annotations carry no name yet. One is of use when colleagues join in."),
                            u"edit.author"_s,
                            {}},
                           document);
}

void Colleagues::chooseName()
{
    const QString before = m_parts.workspace.author();
    const QString name =
        m_parts.prompt
            .text(
                {tr("Your name"), tr("The name that stands at your annotations, memos and links from now on:"), before})
            .simplified();
    if (name.isEmpty() || name == before)
        return;
    if (const auto set = m_parts.workspace.setAuthor(name); !set)
        m_parts.workspace.tell({Notice::Kind::Error, set.error().message, {}, {}});
}

void Colleagues::merge()
{
    const QString here = QFileInfo(m_parts.workspace.libraryPath()).absolutePath();
    const QStringList chosen =
        m_parts.prompt.filesToOpen({tr("Merge another library"), tr("Libraries (*.db);;All files (*)"), here});
    if (chosen.isEmpty())
        return;
    const QString path = chosen.constFirst();
    const auto report = std::make_shared<MergeReport>();
    m_parts.workspace.runApart(
        this,
        [path, report](Library &library) -> core::Outcome {
            auto seen = library.merging().preview(path);
            if (!seen)
                return std::unexpected(seen.error());
            *report = std::move(*seen);
            return {};
        },
        [this, path, report](const core::Outcome &done) {
            if (done) {
                confirmMerge(path, listed(*report), bringsAnything(*report));
                return;
            }
            m_parts.workspace.tell(
                {Notice::Kind::Error,
                 tr("“%1” was not taken in. %2").arg(QFileInfo(path).fileName(), done.error().message),
                 {},
                 {}});
            Q_EMIT mergeEnded();
        });
}

void Colleagues::confirmMerge(const QString &path, const QString &words, bool anything)
{
    const QString name = QFileInfo(path).fileName();
    if (!anything) {
        m_parts.workspace.tell(
            {Notice::Kind::Info, tr("“%1” has nothing that is not here already.").arg(name), {}, {}});
        Q_EMIT mergeEnded();
        return;
    }
    const int answer = m_parts.prompt.choice(
        {tr("Merge another library"), tr("From “%1” would come:").arg(name) + u"\n\n"_s + words, {tr("Take in")}});
    if (answer == 0)
        takeIn(path);
    else
        Q_EMIT mergeEnded();
}

void Colleagues::takeIn(const QString &path)
{
    const auto report = std::make_shared<MergeReport>();
    m_parts.workspace.runApart(
        this,
        [path, report](Library &library) -> core::Outcome {
            auto taken = library.merging().merge(path);
            if (!taken)
                return std::unexpected(taken.error());
            *report = std::move(*taken);
            return {};
        },
        [this, path, report](const core::Outcome &done) {
            const QString name = QFileInfo(path).fileName();
            if (!done)
                m_parts.workspace.tell(
                    {Notice::Kind::Error, tr("“%1” was not taken in. %2").arg(name, done.error().message), {}, {}});
            else
                m_parts.workspace.tell({report->problems.isEmpty() ? Notice::Kind::Info : Notice::Kind::Warning,
                                        tr("“%1” is taken in. %2").arg(name, listed(*report).replace(u'\n', tr("; "))),
                                        u"edit.undo"_s,
                                        {}});
            Q_EMIT mergeEnded();
        });
}

} // namespace app::controllers

#include "moc_colleagues.cpp"
