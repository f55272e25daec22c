// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QObject>
#include <QPointer>
#include <QSet>

class QPoint;

namespace app::reader
{
class ReaderView;
struct CodeLabel;
} // namespace app::reader

namespace app::docks
{

/// What can be done with a tag's stripe beside the text: folding it, all others, or unfolding. Remembers what is folded
/// for all pages of the window. GUI thread only.
class StripeMenu : public QObject
{
    Q_OBJECT

public:
    explicit StripeMenu(QObject *parent);

    /// The page in front, or null. It gets what is folded.
    void setPage(reader::ReaderView *page);
    void setTags(const QSet<core::TagId> &tags) { m_tags = tags; } ///< those of the page's passages
    const QSet<core::TagId> &folded() const { return m_folded; }

    /// All tags of the page's passages, to be folded and unfolded one after the other by keys; the menu stays open.
    void openList(const QHash<core::TagId, reader::CodeLabel> &labels, const QPoint &position);
    /// As remembered.
    void setFolded(const QSet<core::TagId> &tags) { fold(tags); }

    void toggle(const core::TagId &tag);
    void foldOthers(const core::TagId &tag);
    void unfoldAll();

Q_SIGNALS:
    /// The passages of this tag are wanted as a list.
    void listRequested(const QString &path);
    void foldedChanged();

private:
    void open(const reader::CodeLabel &code, const QPoint &position);
    void fold(const QSet<core::TagId> &tags);

    QPointer<reader::ReaderView> m_page;
    QSet<core::TagId> m_tags;
    QSet<core::TagId> m_folded;
};

} // namespace app::docks
