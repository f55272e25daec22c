// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/userprompt.h"
#include "core/annotation/annotation.h"

#include <QObject>

class QSettings;

namespace app::controllers
{

class Workspace;

/// What working with others needs: the reader's name at new annotations, and a colleague's library taken in. The name
/// is asked for by a quiet message after the first annotation, once; a library is looked through first, and what would
/// come in is shown before it does. GUI thread only.
class Colleagues : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        Workspace &workspace;
        UserPrompt &prompt;
        QSettings &settings;
    };
    explicit Colleagues(const Parts &parts, QObject *parent = nullptr);

    void chooseName();
    /// Asks for a file, looks through it in another thread, shows what would come in, takes it in.
    void merge();

Q_SIGNALS:
    void mergeEnded(); ///< in any way

private:
    void offerName(const core::DocumentId &document);
    void confirmMerge(const QString &path, const QString &words, bool anything);
    void takeIn(const QString &path);

    Parts m_parts;
};

} // namespace app::controllers
