// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/repairmodel.h"

#include "app/models/roles.h"

#include <QCoreApplication>

#include <limits>

namespace app::models
{

using core::document::Repair;
using core::text::PassId;

namespace
{
/// Blanks and line ends made visible.
QString visible(QStringView text, qsizetype longest)
{
    QString out;
    for (const QChar c : text.left(longest)) {
        if (c == u'\n')
            out += u'⏎';
        else if (c == u'\t')
            out += u'⇥';
        else if (c == u' ' || c == QChar::Nbsp)
            out += u'␣';
        else if (c == QChar(0x3000))
            out += u'□';
        else if (c.isPrint() || c.isSurrogate())
            out += c;
        else
            out += QStringLiteral("[U+%1]").arg(uint(c.unicode()), 4, 16, QLatin1Char('0')).toUpper();
    }
    return text.size() > longest ? out + u'…' : out;
}
} // namespace

QString passTitle(PassId pass)
{
    static constexpr const char *titles[] = {
        QT_TRANSLATE_NOOP("app::models", "Encoding"),
        QT_TRANSLATE_NOOP("app::models", "Text decoded twice"),
        QT_TRANSLATE_NOOP("app::models", "Compatibility characters"),
        QT_TRANSLATE_NOOP("app::models", "Remains of markup"),
        QT_TRANSLATE_NOOP("app::models", "Shifted bytes"),
        QT_TRANSLATE_NOOP("app::models", "Pinyin glosses"),
        QT_TRANSLATE_NOOP("app::models", "Chunk numbers"),
        QT_TRANSLATE_NOOP("app::models", "Running heads"),
        QT_TRANSLATE_NOOP("app::models", "Broken lines"),
        QT_TRANSLATE_NOOP("app::models", "Spaced-out characters"),
        QT_TRANSLATE_NOOP("app::models", "Spaces around digits"),
        QT_TRANSLATE_NOOP("app::models", "Joined paragraphs"),
        QT_TRANSLATE_NOOP("app::models", "Indents and blank lines"),
        QT_TRANSLATE_NOOP("app::models", "Stops after headings"),
        QT_TRANSLATE_NOOP("app::models", "Corrections"),
    };
    const auto index = static_cast<size_t>(pass);
    return index < std::size(titles) ? QCoreApplication::translate("app::models", titles[index])
                                     : core::text::passName(pass);
}

void RepairModel::setDocument(const core::document::Document &document)
{
    beginResetModel();
    m_document = document;
    m_pass.reset();
    m_rows.clear();
    endResetModel();
}

void RepairModel::setPass(std::optional<PassId> pass)
{
    beginResetModel();
    m_pass = pass;
    m_rows.clear();
    const auto &log = m_document.repairs();
    for (qsizetype i = 0; pass && i < log.size(); ++i) {
        if (log.at(i).pass == *pass)
            m_rows.push_back(static_cast<qint32>(i));
    }
    endResetModel();
}

QList<std::pair<PassId, qsizetype>> RepairModel::passes() const
{
    QList<std::pair<PassId, qsizetype>> list;
    for (const PassId pass : core::text::allPasses()) {
        if (const qsizetype count = m_document.repairs().count(pass); count > 0)
            list.append({pass, count});
    }
    return list;
}

int RepairModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    const qsizetype rows = m_pass ? static_cast<qsizetype>(m_rows.size()) : m_document.repairs().size();
    return static_cast<int>(qMin<qsizetype>(rows, std::numeric_limits<int>::max()));
}

Repair RepairModel::repair(int row) const
{
    return m_document.repairs().at(m_pass ? m_rows[static_cast<size_t>(row)] : row);
}

QString RepairModel::excerpt(const Repair &repair, Side side) const
{
    constexpr qsizetype context = 5;
    constexpr qsizetype longest = 24;
    const QStringView text(m_document.text());
    const auto range = repair.range;
    const qsizetype from = qMax<qsizetype>(0, range.start() - context);
    const QString left = visible(text.sliced(from, range.start() - from), context);
    const QString right = visible(text.sliced(range.end(), qMin(context, text.size() - range.end())), context);
    const QStringView after = text.sliced(range.start(), range.length());
    if (side == Side::Before)
        return left + u'[' + visible(repair.before, longest) + u']' + right;
    return left + visible(after, longest) + right;
}

QVariant RepairModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Repair r = repair(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return excerpt(r, Side::Before);
    case SubtitleRole:
        return QStringLiteral("→ %1 · %2").arg(excerpt(r, Side::After), passTitle(r.pass));
    case Qt::ToolTipRole: {
        const QString after = m_document.text().mid(r.range.start(), qMin<qsizetype>(r.range.length(), 400));
        return tr("Before: %1\nAfter: %2\n%3: %4")
            .arg(visible(r.before, 400), visible(after, 400), passTitle(r.pass), r.reason);
    }
    case DoubtfulRole:
        return r.guessed;
    case RangeRole:
        return QVariant::fromValue(r.range);
    default:
        return {};
    }
}

} // namespace app::models

#include "moc_repairmodel.cpp"
