// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/text/scriptconverter.h"

#include <QAbstractButton>

#include <memory>

class QHBoxLayout;

namespace app::mainwindow
{

/// One step of the way from the document's title to a section: its words, elided where room is short.
class CrumbButton : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Place { First, Further };
    explicit CrumbButton(Place place, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Place m_place;
};

/// The way to the section at hand, 标题 › 一、… › （二）…; each step opens the list of the sections beside it.
class SectionPath : public QWidget
{
    Q_OBJECT

public:
    explicit SectionPath(QWidget *parent = nullptr);

    /// `entry` of the document's outline; -1 for none.
    void setEntry(const core::document::Document &document, qsizetype entry);

    /// Shows the words in another script; null: as they are written.
    void setScript(const std::shared_ptr<const core::text::ScriptConverter> &script);

    /// The entries with the same parent, at most `most`, around the entry itself.
    static QList<qsizetype> siblings(const core::document::Document &document, qsizetype entry, qsizetype most = 41);

Q_SIGNALS:
    void chosen(core::text::TextRange heading);

private:
    void openMenu(qsizetype step);
    QString wordsOf(qsizetype entry) const;
    void showWords();

    core::document::Document m_document;
    QList<qsizetype> m_entries; ///< outermost first
    QList<CrumbButton *> m_steps;
    QHBoxLayout *m_row;
    std::shared_ptr<const core::text::ScriptConverter> m_script;
};

} // namespace app::mainwindow
