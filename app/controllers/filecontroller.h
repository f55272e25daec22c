// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/openjob.h"

#include <QList>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QUrl>

class QMimeData;

namespace app::actions
{
class ActionRegistry;
}

namespace app::controllers
{

class UserPrompt;
class Workspace;

/// A document bundled with the program, for trying it out.
struct Sample {
    QString path; ///< in the resources
    QString name; ///< file name
};

/// Opens what the user names in any way: by dialog, by dropping, by the command line, from the clipboard, by a link,
/// from the recent ones, again with another encoding; closes tabs and brings them back. Owns the actions file.* of the
/// frame.
class FileController : public QObject
{
    Q_OBJECT

public:
    FileController(actions::ActionRegistry &registry, Workspace &workspace, UserPrompt &prompt,
                   QObject *parent = nullptr);

    /// Files, folders (their texts), and zhupi: or file: addresses; the first comes to the front. Asks before very
    /// many.
    void openAll(const QStringList &names);
    void openUrls(const QList<QUrl> &urls);
    void openLink(const QUrl &link);
    void openDialog();
    void pasteAsDocument();
    void reencode();
    void openSample(const Sample &sample, OpenRequest::Tab tab = OpenRequest::Tab::Front);
    void openSamples();
    /// Text or files of a drop or the clipboard that can become documents.
    static bool canTake(const QMimeData &data);
    void take(const QMimeData &data);

    static QList<Sample> samples();
    /// The welcoming sample in the present language.
    static Sample welcome();
    /// The texts and web pages of a folder, by their names' endings, sorted; not those of folders inside it.
    static QStringList filesIn(const QString &folder);

    /// Documents of the library, the last opened first.
    QList<core::library::DocumentInfo> recent(qsizetype atMost) const;

private:
    /// filesIn(); where there are none, the user is told.
    QStringList textsIn(const QString &folder);
    void closeCurrent();
    void reopenClosed();
    void fillRecentMenu();
    void tellDoubts(const core::DocumentId &id, const OpenRequest &request);
    void tellFirstWarning(const core::library::OpenDocument &open);
    void askForEncodings();
    void reencode(const core::library::OpenDocument &open, const QString &encoding);
    void tellEarlier(const core::library::OpenDocument &open);
    void tellUpdate(const core::DocumentId &id, const core::library::UpdateReport &report);
    void takeAlong();
    void openNewVersion();
    void openPasted(const QString &text, const QString &title, const QString &source);

    actions::ActionRegistry &m_registry;
    Workspace &m_workspace;
    UserPrompt &m_prompt;
    QString m_folder;
    QList<core::DocumentId> m_doubtful; ///< whose encoding is to be asked for
    QSet<core::DocumentId> m_asked;     ///< of the open ones
    bool m_asking = false;
    QList<OpenRequest> m_closed; ///< what can be brought back, the last closed at the end
};

} // namespace app::controllers
