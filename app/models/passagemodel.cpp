// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/passagemodel.h"

#include "app/models/shownnote.h"

#include <QLocale>

#include <algorithm>

namespace app::models
{

using core::annotation::Annotation;
using core::library::FoundPassage;

namespace
{
constexpr qsizetype loadedAtOnce = 40;
constexpr qsizetype shownContext = 60; ///< characters on each side
constexpr qsizetype longestQuote = 400;

/// In one line, in which a line end is still to be seen.
QString oneLine(const QString &text)
{
    QString line;
    for (const QChar c : text) {
        const bool breaks = c == u'\n' || c == QChar::ParagraphSeparator;
        if (!breaks && !c.isSpace())
            line.append(c);
        else if (line.isEmpty() || !line.back().isSpace())
            line.append(breaks ? QChar(0x3000) : u' ');
    }
    return line;
}
} // namespace

PassageCard passageCard(const Annotation &annotation, const LibraryNames &names)
{
    PassageCard card;
    QStringList quotes;
    for (const core::annotation::Target &target : annotation.targets)
        quotes.append(oneLine(target.quote.left(longestQuote)).trimmed());
    card.quote = quotes.join(QStringLiteral(" … "));
    QStringList place{names.documents.value(annotation.document)};
    if (!annotation.targets.isEmpty()) {
        const auto &first = annotation.targets.constFirst();
        card.before = oneLine(first.prefix.last(std::min(shownContext, first.prefix.size())));
        card.after = oneLine(annotation.targets.constLast().suffix.left(shownContext));
        for (const QString &title : first.sectionPath) {
            if (title.simplified() != place.constFirst())
                place.append(title.simplified());
        }
    }
    card.place = place.join(QStringLiteral(" › "));
    for (const core::TagId &tag : annotation.tags) {
        if (const QString path = names.tags.value(tag); !path.isEmpty())
            card.tags.append(path);
    }
    card.tags.sort();
    card.note = ShownNote::words(annotation.note.left(longestQuote)).simplified();
    card.color = annotation.color;
    card.style = annotation.style;
    card.state = annotation.state;
    card.author = annotation.author;
    card.created = annotation.created;
    return card;
}

PassageModel::PassageModel(Load load, QObject *parent) : QAbstractListModel(parent), m_load(std::move(load)) {}

void PassageModel::setPassages(const QList<FoundPassage> &passages, const LibraryNames &names)
{
    const auto same = [](const FoundPassage &a, const FoundPassage &b) { return a.annotation == b.annotation; };
    const bool stays = std::ranges::equal(passages, m_passages, same);
    if (!stays)
        beginResetModel();
    m_passages = passages;
    m_names = names;
    m_cards.clear();
    if (!stays)
        endResetModel();
    else if (!m_passages.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int PassageModel::rowOf(const core::AnnotationId &id) const
{
    const auto at = std::ranges::find(m_passages, id, &FoundPassage::annotation);
    return at == m_passages.end() ? -1 : static_cast<int>(at - m_passages.begin());
}

int PassageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_passages.size());
}

PassageCard PassageModel::card(int row) const
{
    const core::AnnotationId &id = m_passages.at(row).annotation;
    if (const auto known = m_cards.constFind(id); known != m_cards.cend())
        return *known;
    const qsizetype first = row - row % loadedAtOnce;
    const QList<FoundPassage> wanted = m_passages.mid(first, loadedAtOnce);
    for (const FoundPassage &passage : wanted)
        m_cards.insert(passage.annotation, {}); // what is gone meanwhile is not asked for again
    for (const Annotation &annotation : m_load(wanted))
        m_cards.insert(annotation.id, passageCard(annotation, m_names));
    return m_cards.value(id);
}

QVariant PassageModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    switch (role) {
    case CardRole:
        return QVariant::fromValue(card(index.row()));
    case Qt::DisplayRole:
        return card(index.row()).quote;
    case Qt::AccessibleTextRole: {
        const PassageCard shown = card(index.row());
        QStringList parts{shown.before + shown.quote + shown.after, shown.place};
        if (!shown.tags.isEmpty())
            parts.append(tr("Tags: %1").arg(QLocale().createSeparatedList(shown.tags)));
        if (!shown.note.isEmpty())
            parts.append(tr("Note: %1").arg(shown.note));
        return parts.join(u'\n');
    }
    case Qt::ToolTipRole: {
        const PassageCard shown = card(index.row());
        QStringList lines{shown.place};
        if (!shown.author.isEmpty())
            lines.append(shown.author);
        lines.append(QLocale().toString(shown.created.toLocalTime(), QLocale::ShortFormat));
        if (!shown.note.isEmpty())
            lines.append(shown.note);
        return lines.join(u'\n');
    }
    default:
        return {};
    }
}

} // namespace app::models

#include "moc_passagemodel.cpp"
