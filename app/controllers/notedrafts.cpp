// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/notedrafts.h"

#include "app/controllers/annotationcontroller.h"
#include "app/controllers/workspace.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

#include <algorithm>

namespace app::controllers
{

using core::text::TextRange;
using models::NoteDraft;

namespace
{

const QString stateKey = QStringLiteral("noteDrafts");
constexpr int againMs = 1000;

QString keyOf(const Passage &passage)
{
    if (!passage.annotations.isEmpty())
        return passage.annotations.first().value;
    return QStringLiteral("%1-%2").arg(passage.range.start()).arg(passage.range.end());
}

QJsonObject toJson(const NoteDraft &draft)
{
    return {{QStringLiteral("key"), draft.key},         {QStringLiteral("start"), draft.range.start()},
            {QStringLiteral("end"), draft.range.end()}, {QStringLiteral("annotation"), draft.annotation.value},
            {QStringLiteral("quote"), draft.quote},     {QStringLiteral("text"), draft.text}};
}

/// Where the words stand now: at the remembered place, else at their first occurrence, else nowhere.
TextRange placeOf(const QString &text, TextRange range, const QString &quote)
{
    if (range.end() <= text.size() && QStringView(text).sliced(range.start(), range.length()) == quote)
        return range;
    const qsizetype at = quote.isEmpty() ? -1 : text.indexOf(quote);
    return at < 0 ? TextRange() : TextRange(at, at + quote.size());
}

NoteDraft fromJson(const QJsonObject &json)
{
    const auto start = std::max<qint64>(0, json.value(QStringLiteral("start")).toInteger());
    const auto end = std::max(start, json.value(QStringLiteral("end")).toInteger());
    return {json.value(QStringLiteral("key")).toString(),
            TextRange(start, end),
            {json.value(QStringLiteral("annotation")).toString()},
            json.value(QStringLiteral("quote")).toString(),
            json.value(QStringLiteral("text")).toString()};
}

} // namespace

NoteDrafts::NoteDrafts(Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace)
{
    const auto forget = [this](const core::DocumentId &document) {
        m_drafts.remove(document);
        Q_EMIT changed(document);
    };
    connect(&workspace, &Workspace::documentReplaced, this, forget);
    connect(&workspace, &Workspace::documentClosed, this, forget);
}

QList<NoteDraft> &NoteDrafts::load(const core::DocumentId &document) const
{
    const auto known = m_drafts.find(document);
    if (known != m_drafts.end())
        return *known;
    QList<NoteDraft> drafts;
    const OpenDocumentPtr open = m_workspace.document(document);
    const QByteArray json = m_workspace.remembered(document, stateKey).toUtf8();
    const QJsonArray list = QJsonDocument::fromJson(json).array();
    for (const QJsonValue &value : list) {
        NoteDraft draft = fromJson(value.toObject());
        if (draft.key.isEmpty() || draft.text.isEmpty())
            continue;
        if (open && draft.annotation.isNull()) {
            draft.range = placeOf(open->document.text(), draft.range, draft.quote);
            draft.key = keyOf({document, {}, draft.range});
        }
        drafts.append(draft);
    }
    return *m_drafts.insert(document, drafts);
}

QList<NoteDraft> NoteDrafts::drafts(const core::DocumentId &document) const
{
    QList<NoteDraft> drafts = load(document);
    if (document == m_writingDocument)
        drafts.removeIf([this](const NoteDraft &draft) { return draft.key == m_writing; });
    return drafts;
}

void NoteDrafts::setWriting(const Passage &passage)
{
    const core::DocumentId document = passage.isNull() ? m_writingDocument : passage.document;
    m_writing = passage.isNull() ? QString() : keyOf(passage);
    m_writingDocument = passage.document;
    Q_EMIT changed(document);
}

QString NoteDrafts::text(const Passage &passage) const
{
    const QList<NoteDraft> &drafts = load(passage.document);
    const auto found = std::ranges::find(drafts, keyOf(passage), &NoteDraft::key);
    return found == drafts.end() ? QString() : found->text;
}

void NoteDrafts::keep(const Passage &passage, const QString &quote, const QString &text)
{
    if (text.isEmpty()) {
        drop(passage);
        return;
    }
    QList<NoteDraft> &drafts = load(passage.document);
    const core::AnnotationId annotation = passage.annotations.value(0);
    const NoteDraft draft{keyOf(passage), passage.range, annotation, quote, text};
    const auto found = std::ranges::find(drafts, draft.key, &NoteDraft::key);
    if (found == drafts.end())
        drafts.append(draft);
    else if (*found == draft)
        return;
    else
        *found = draft;
    save(passage.document);
}

void NoteDrafts::drop(const Passage &passage)
{
    QList<NoteDraft> &drafts = load(passage.document);
    const QString key = keyOf(passage);
    if (drafts.removeIf([&key](const NoteDraft &draft) { return draft.key == key; }) > 0)
        save(passage.document);
}

void NoteDrafts::save(const core::DocumentId &document)
{
    QJsonArray list;
    for (const NoteDraft &draft : load(document))
        list.append(toJson(draft));
    const QByteArray json = list.isEmpty() ? QByteArray() : QJsonDocument(list).toJson(QJsonDocument::Compact);
    if (!m_workspace.remember(document, stateKey, QString::fromUtf8(json)))
        QTimer::singleShot(againMs, this, [this, document] { save(document); }); // another program writes
    Q_EMIT changed(document);
}

} // namespace app::controllers

#include "moc_notedrafts.cpp"
