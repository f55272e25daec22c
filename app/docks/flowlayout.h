// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QList>

namespace app::docks
{

/// Sets its items side by side at their own size and goes on in a new line where the width inside its
/// margins is used up. Owns its items.
class FlowLayout : public QLayout
{
public:
    explicit FlowLayout(QWidget *parent, int gap = 4);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override { m_items.append(item); }
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return minimumSize(); }
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    enum class Place { No, Yes };
    int arrange(const QRect &rect, Place place) const;

    QList<QLayoutItem *> m_items;
    int m_gap;
};

} // namespace app::docks
