// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/annotation.h"
#include "core/library/codebook.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace app::docks
{

/// The head of a tag's page: its path, what is said of it, and how much it is used; its passages stand below, in the
/// dock that shows it.
class TagPage : public QWidget
{
    Q_OBJECT

public:
    explicit TagPage(QWidget *parent = nullptr);

    void setTag(const core::annotation::Tag &tag, const core::library::TagUse &use);
    const core::annotation::Tag &tag() const { return m_tag; }
    QLabel *words() const { return m_words; }
    QToolButton *describe() const { return m_describe; }
    void retranslate();

Q_SIGNALS:
    void describeRequested(const core::TagId &tag);
    void memoRequested(const core::TagId &tag);

private:
    void show();

    core::annotation::Tag m_tag;
    core::library::TagUse m_use;
    QLabel *m_title;
    QLabel *m_words;
    QToolButton *m_describe;
    QToolButton *m_memo;
};

} // namespace app::docks
