// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/pinpoint.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <functional>

class QMimeData;

namespace app::actions
{
class ActionRegistry;
}
namespace app::reader
{
class ReaderView;
}

namespace app::mainwindow
{

/// Copies what is selected: plain and with markup as it is shown, as a quotation in the words of the text itself, with
/// its source. Owns the actions edit.copy*. A long passage is made ready in another thread. GUI thread only.
class Copying : public QObject
{
    Q_OBJECT

public:
    explicit Copying(actions::ActionRegistry &registry, QObject *parent = nullptr);
    ~Copying() override; ///< waits for what is under way

    void setView(reader::ReaderView *view);

Q_SIGNALS:
    /// The clipboard holds it now.
    void copied(const QString &plain);

private:
    struct Content {
        QString plain;
        QString html{};
        QString markdown{};
    };
    void copyPlain();
    void copyMarkup();
    void copyQuotation();
    void run(qsizetype weight, const std::function<Content()> &make);
    void put(const Content &content);

    QPointer<reader::ReaderView> m_view;
    quint64 m_round = 0; ///< the last wish wins
    QThreadPool m_pool;
};

} // namespace app::mainwindow
