// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/historydialog.h"

#include "app/models/documentlistmodel.h"
#include "core/annotation/annotationrows.h"

#include <QLocale>
#include <QPushButton>
#include <QTreeView>

namespace app::dialogs
{

using controllers::Workspace;
using core::library::HistoryEntry;
using core::library::JournalLine;
using State = core::library::JournalLine::State;

namespace
{

QString timeWords(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

QString colorWords(const QString &name)
{
    const std::pair<const char *, const char *> words[] = {
        {"yellow", QT_TRANSLATE_NOOP("app::dialogs::HistoryDialog", "yellow")},
        {"green", QT_TRANSLATE_NOOP("app::dialogs::HistoryDialog", "green")},
        {"blue", QT_TRANSLATE_NOOP("app::dialogs::HistoryDialog", "blue")},
        {"red", QT_TRANSLATE_NOOP("app::dialogs::HistoryDialog", "red")},
        {"violet", QT_TRANSLATE_NOOP("app::dialogs::HistoryDialog", "violet")},
        {"orange", QT_TRANSLATE_NOOP("app::dialogs::HistoryDialog", "orange")},
        {"highlight", QT_TRANSLATE_NOOP("app::dialogs::HistoryDialog", "highlight")},
        {"underline", QT_TRANSLATE_NOOP("app::dialogs::HistoryDialog", "underline")}};
    for (const auto &[stored, shown] : words) {
        if (name == QLatin1StringView(stored))
            return HistoryDialog::tr(shown);
    }
    return name;
}

/// The words of the first passage, of what is stored of the passages.
QString quoteOf(const QJsonValue &targets)
{
    const auto list = core::annotation::targetsFromJson(targets.toString());
    return list.isEmpty() ? QString() : list.constFirst().quote.simplified();
}

/// What was undone is told apart by more than its fainter ink.
QString changeWords(const JournalLine &line)
{
    return line.state == State::Undone ? HistoryDialog::tr("%1 (undone)").arg(line.what) : line.what;
}

QString subjectWords(const core::library::JournalSubject &subject)
{
    return subject.further ? HistoryDialog::tr("%1 and others", "first of several passages or tags").arg(subject.words)
                           : subject.words;
}

/// What became of the columns that a reader knows, in words.
QString differenceWords(const HistoryEntry &entry)
{
    QStringList words;
    const auto change = [&](const char *column, auto &&shown) {
        const QLatin1StringView name(column);
        if (!entry.after.contains(name))
            return;
        const QString after = shown(entry.after.value(name));
        const QString before = shown(entry.before.value(name));
        if (before == after || (before.isEmpty() && after.isEmpty()))
            return;
        words.append(before.isEmpty() ? after : HistoryDialog::tr("%1 → %2", "before → after").arg(before, after));
    };
    const auto plain = [](const QJsonValue &value) { return value.toString().simplified(); };
    const auto named = [](const QJsonValue &value) { return colorWords(value.toString()); };
    change("targets", quoteOf);
    change("style", named);
    change("color", named);
    change("note", plain);
    for (const QString &tag : entry.tagsAdded)
        words.append(HistoryDialog::tr("tag “%1” added").arg(tag));
    for (const QString &tag : entry.tagsRemoved)
        words.append(HistoryDialog::tr("tag “%1” taken off").arg(tag));
    return words.join(HistoryDialog::tr("; ", "between changes"));
}

} // namespace

HistoryDialog::HistoryDialog(Workspace &workspace, QWidget *parent) : RecordDialog(parent), m_workspace(workspace)
{
    setObjectName(QStringLiteral("history"));
    setWindowTitle(tr("History of the library"));
    setColumns({tr("When"), tr("Who"), tr("Change"), tr("About"), tr("Document")}, 3);
    list()->setAccessibleName(tr("Changes, newest first"));
    setEmptyText(tr("Nothing was changed yet.\n\nEvery change stands here, and the way back to before it."));
    m_go = addButton(QString(), [this] { goTo(); });
    connect(&workspace, &Workspace::journalChanged, this, &HistoryDialog::fill);
    fill();
}

void HistoryDialog::fill()
{
    QHash<QString, QString> titles;
    if (const auto *library = m_workspace.library()) {
        if (const auto documents = library->documents()) {
            for (const core::library::DocumentInfo &info : *documents)
                titles.insert(info.id.value, models::titleOf(info));
        }
    }
    m_states.clear();
    m_last = 0;
    QList<models::Record> records;
    const auto lines = m_workspace.journal();
    for (const JournalLine &line : lines) {
        m_states.insert(line.number, line.state);
        if (line.state == State::Done)
            m_last = std::max(m_last, line.number);
        records.append({line.number,
                        {timeWords(line.time), line.author, changeWords(line), subjectWords(line.about),
                         titles.value(line.document.value)},
                        line.state != State::Done});
    }
    setRecords(records);
}

void HistoryDialog::update()
{
    const QVariant chosen = key();
    const auto state = m_states.value(chosen.toLongLong(), State::Settled);
    const bool back = state == State::Done;
    m_go->setText(back || !chosen.isValid() ? tr("&Undo back to here") : tr("&Redo up to here"));
    m_go->setEnabled(chosen.isValid() && state != State::Settled && chosen.toLongLong() != m_last);
    if (!chosen.isValid())
        setSentence({});
    else if (state == State::Settled)
        setSentence(tr("The trash was emptied after this change: undo does not reach it any more."));
    else if (chosen.toLongLong() == m_last)
        setSentence(tr("This is the last change that is in effect."));
    else
        setSentence(back ? tr("All changes after this one are taken back, and can be made again.")
                         : tr("All changes up to this one are made again."));
}

void HistoryDialog::goTo()
{
    if (!m_go->isEnabled())
        return;
    if (const auto done = m_workspace.goTo(key().toLongLong()); !done)
        setSentence(done.error().message);
}

AnnotationHistoryDialog::AnnotationHistoryDialog(const Workspace &workspace, const core::AnnotationId &id,
                                                 QWidget *parent)
    : RecordDialog(parent)
{
    setObjectName(QStringLiteral("annotation-history"));
    setWindowTitle(tr("History of the annotation"));
    setColumns({tr("When"), tr("Who"), tr("Change"), tr("Before and after")}, 3);
    list()->setAccessibleName(tr("Changes, newest first"));
    setEmptyText(tr("The library knows of no change of it."));
    QList<models::Record> records;
    const auto entries = workspace.history(id);
    for (const HistoryEntry &entry : entries) {
        records.prepend({records.size(), {timeWords(entry.time), entry.author, entry.what, differenceWords(entry)}});
    }
    setRecords(records);
}

} // namespace app::dialogs

#include "moc_historydialog.cpp"
