// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

#include <QAbstractListModel>

#include <optional>
#include <vector>

namespace app::models
{

/// A repair as a row shows it: what stood there and what stands there now, with a little of the text around. Blanks,
/// line ends and characters without a picture are made visible.
struct RepairExcerpt {
    QString left;
    QString before;
    QString after;
    QString right;
};

/// What one pass did to a document.
struct RepairKind {
    core::text::PassId pass = core::text::PassId::Decoding;
    qsizetype made = 0;
    qsizetype declined = 0; ///< found, and switched off
    qsizetype guessed = 0;  ///< among those made
    /// Unchecked where the reader switched the kind off, whether it found anything or not.
    Qt::CheckState state = Qt::Checked;
};

/// The repairs of one document in the order of their places, made and declined ones, all or those that the filter lets
/// through. Repairs of one pass that lie side by side (the blanks of a spaced-out word) are one row. Rows are read from
/// the log when they are shown, so a million of them cost nothing until then. GUI thread only.
class RepairModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    enum Role {
        ExcerptRole = Qt::UserRole + 100, ///< RepairExcerpt
        ReasonRole,                       ///< QString
        PlaceRole,                        ///< QString: the section it stands in
        DeclinedRole,                     ///< bool
    };
    struct Filter {
        std::optional<core::text::PassId> pass{};
        bool guessedOnly = false;
        QString words{}; ///< in what stood there, what stands there, or close by; any case
    };

    void setDocument(const core::document::Document &document);
    void setFilter(const Filter &filter);
    const Filter &filter() const { return m_filter; }
    const core::document::Document &document() const { return m_document; }
    /// The kinds that found something or are switched off, in the order in which they run.
    QList<RepairKind> kinds() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// The row whose repair changed the source there, else the next one; -1 where none follows.
    int rowAt(qsizetype sourceOffset) const;

    /// Whether the reader can switch the pass's repairs off. The others show the reader's own doing, or change nothing
    /// that is seen.
    static bool isSwitchable(core::text::PassId pass);

Q_SIGNALS:
    /// The user checked or unchecked a row: the row shows it at once, the document follows.
    void switchWanted(const core::document::RepairChoice &choice);

private:
    struct Row {
        qint32 first; ///< into the log
        qint32 last;
        bool declined;
    };
    void build();
    void addRow(qsizetype index, bool declined);
    bool passes(const core::document::RepairLog &log, qsizetype index) const;
    bool holdsWords(const core::document::RepairLog &log, qsizetype index) const;
    bool joins(const Row &row, qsizetype index) const;
    const core::document::RepairLog &logOf(const Row &row) const;
    core::text::TextRange rangeOf(const Row &row) const;
    core::text::OriginMap::SourceRange sourceOf(const Row &row) const;
    RepairExcerpt excerpt(const Row &row) const;
    QString spoken(const Row &row) const;
    bool isMade(const Row &row, int number) const;
    bool isSwitchedOff(core::text::PassId pass) const;

    core::document::Document m_document;
    Filter m_filter;
    std::vector<Row> m_rows;
    QHash<int, bool> m_pending; ///< rows switched since the document was set
};

/// What a pass undoes, in words for the reader: "Broken lines", and a sentence on what it does.
QString passTitle(core::text::PassId pass);
QString passWords(core::text::PassId pass);

} // namespace app::models

Q_DECLARE_METATYPE(app::models::RepairExcerpt)
