// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/similarlines.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QListView;
class QPushButton;
class QThreadPool;

namespace app::controllers
{
class Navigator;
}
namespace app::models
{
class SimilarModel;
}

namespace app::dialogs
{

/// "And all lines like this one": what would change, line by line, before it does. Each line can be left out; the page
/// goes along with the row. What is planned is worked out in another thread, so ten thousand lines keep nobody waiting.
/// Goes when the document changes under it.
class SimilarDialog : public QDialog
{
    Q_OBJECT

public:
    struct Parts {
        controllers::Workspace &workspace;
        controllers::Navigator &navigator;
        controllers::StructureController &structure;
    };
    SimilarDialog(const Parts &parts, const controllers::SimilarQuestion &question, QWidget *parent);
    ~SimilarDialog() override;

    models::SimilarModel *model() const { return m_model; }
    QComboBox *kinds() const { return m_kinds; }
    QListView *list() const { return m_list; }

private:
    struct Kind {
        core::corrections::Gesture gesture;
        int level;
        core::document::MetaRole role;
    };
    void build();
    void fillKinds();
    void addKind(const QString &words, const Kind &kind);
    core::corrections::Request request() const;
    void plan();
    void take(const core::Result<core::corrections::Plan> &plan);
    void updateCount();
    void apply();
    void goTo(const QModelIndex &row);

    Parts m_parts;
    controllers::SimilarQuestion m_question;
    controllers::OpenDocumentPtr m_open;
    QList<Kind> m_known;
    models::SimilarModel *m_model;
    QComboBox *m_kinds;
    QListView *m_list;
    QLabel *m_count;
    QLabel *m_empty;
    QPushButton *m_all = nullptr;
    QPushButton *m_none = nullptr;
    QPushButton *m_change = nullptr;
    QThreadPool *m_pool;
    core::CancelToken m_cancel;
    core::corrections::Plan m_plan;
    quint64 m_asked = 0;
};

} // namespace app::dialogs
