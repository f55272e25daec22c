// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/filecontroller.h"

#include "app/actions/actionregistry.h"
#include "app/controllers/userprompt.h"
#include "app/controllers/workspace.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QScopedValueRollback>
#include <QUrlQuery>

#include <algorithm>

namespace app::controllers
{

using namespace Qt::Literals::StringLiterals;
using actions::ActionRegistry;
using actions::Condition;

namespace
{
constexpr qsizetype longestRecent = 12;
constexpr qsizetype longestClosed = 20;
constexpr qsizetype manyFiles = 25;

QByteArray utf8(const QString &text)
{
    return text.toUtf8();
}
} // namespace

FileController::FileController(ActionRegistry &registry, Workspace &workspace, UserPrompt &prompt, QObject *parent)
    : QObject(parent), m_registry(registry), m_workspace(workspace), m_prompt(prompt)
{
    registry.onTriggered("file.open"_L1, this, [this] { openDialog(); });
    registry.onTriggered("file.paste"_L1, this, [this] { pasteAsDocument(); });
    registry.onTriggered("file.samples"_L1, this, [this] { openSamples(); });
    registry.onTriggered("file.reencode"_L1, this, [this] { reencode(); });
    registry.onTriggered("file.closeTab"_L1, this, [this] { closeCurrent(); });
    registry.onTriggered("file.reopenTab"_L1, this, [this] { reopenClosed(); });
    registry.onTriggered("file.takeAlong"_L1, this, [this] { takeAlong(); });
    registry.onTriggered("file.newVersion"_L1, this, [this] { openNewVersion(); });
    connect(&workspace, &Workspace::documentUpdated, this, &FileController::tellUpdate);
    connect(registry.menu("file.recent"_L1), &QMenu::aboutToShow, this, &FileController::fillRecentMenu);
    const auto update = [this] {
        const auto open = m_workspace.current();
        m_registry.setCondition(Condition::HasDocument, open != nullptr);
        m_registry.setCondition(Condition::HasNotes, open && !open->annotations.isEmpty());
        m_registry.setCondition(Condition::HasLibrary, m_workspace.hasLibrary());
        m_registry.setCondition(Condition::HasEarlier, m_workspace.earlier(m_workspace.currentId()).has_value());
        m_registry.setCondition(Condition::NoLibrary, !m_workspace.hasLibrary());
        m_registry.setCondition(Condition::HasClosedTab, !m_closed.isEmpty());
    };
    connect(&workspace, &Workspace::currentChanged, this, update);
    connect(&workspace, &Workspace::documentReplaced, this, update);
    connect(&workspace, &Workspace::annotationsChanged, this, update);
    connect(&workspace, &Workspace::documentsChanged, this, update);
    connect(&workspace, &Workspace::aboutToClose, this, [this](const core::DocumentId &id) {
        const auto open = m_workspace.document(id);
        OpenRequest again;
        again.path = m_workspace.hasLibrary() ? QString() : open->info.path;
        again.document = id;
        again.name = open->info.fileName;
        m_closed.append(again);
        if (m_closed.size() > longestClosed)
            m_closed.removeFirst();
    });
    connect(&workspace, &Workspace::documentClosed, this, update);
    connect(&workspace, &Workspace::documentClosed, this, [this](const core::DocumentId &id) { m_asked.remove(id); });
    connect(&workspace, &Workspace::documentOpened, this, &FileController::tellDoubts);
    update();
}

void FileController::openAll(const QStringList &names)
{
    QList<QUrl> urls;
    for (const QString &name : names) {
        const bool isLink = name.startsWith("zhupi:"_L1) || name.startsWith("file:"_L1);
        urls.append(isLink ? QUrl(name) : QUrl::fromLocalFile(QFileInfo(name).absoluteFilePath()));
    }
    openUrls(urls);
}

void FileController::openUrls(const QList<QUrl> &urls)
{
    QStringList files;
    for (const QUrl &url : urls) {
        if (url.scheme() == "zhupi"_L1)
            openLink(url);
        else if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isDir())
            files += textsIn(url.toLocalFile());
        else if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    if (files.size() > manyFiles) {
        const QString count = QLocale().toString(files.size());
        const QString words = tr("These are %1 files. Each is opened in a tab of its own and taken into the library.");
        if (m_prompt.choice({tr("Open"), words.arg(count), {tr("Open all %1").arg(count)}}) != 0)
            return;
    }
    for (const QString &file : std::as_const(files)) {
        OpenRequest request;
        request.path = file;
        request.tab = file == files.constFirst() ? OpenRequest::Tab::Front : OpenRequest::Tab::Behind;
        m_workspace.open(request);
    }
}

QStringList FileController::textsIn(const QString &folder)
{
    const QStringList files = filesIn(folder);
    if (files.isEmpty())
        m_workspace.tell(
            {Notice::Kind::Info,
             tr("In the folder “%1” there are no texts or web pages that can be read.").arg(QDir(folder).dirName()),
             {}});
    return files;
}

QStringList FileController::filesIn(const QString &folder)
{
    QStringList files;
    const QDir dir(folder);
    const QStringList texts{u"*.txt"_s, u"*.text"_s, u"*.md"_s, u"*.html"_s, u"*.htm"_s, u"*.xhtml"_s};
    const auto entries = dir.entryInfoList(texts, QDir::Files | QDir::Readable, QDir::Name | QDir::LocaleAware);
    for (const QFileInfo &entry : entries)
        files.append(entry.absoluteFilePath());
    return files;
}

void FileController::openLink(const QUrl &link)
{
    // zhupi://open/DOCUMENT?annotation=ID
    OpenRequest request;
    request.document = core::DocumentId{link.path().section(u'/', 1, 1)};
    request.annotation = core::AnnotationId{QUrlQuery(link).queryItemValue(u"annotation"_s)};
    if (link.host() != "open"_L1 || request.document.isNull()) {
        m_workspace.tell({Notice::Kind::Error, tr("“%1” is not a link of this program.").arg(link.toString()), {}});
        return;
    }
    const auto *library = m_workspace.library();
    const auto info = library ? library->document(request.document) : core::Result<core::library::DocumentInfo>();
    request.name = library && info ? info->fileName : link.toString();
    m_workspace.open(request);
}

void FileController::openDialog()
{
    const QStringList files = m_prompt.filesToOpen(
        {tr("Open"), tr("Texts and web pages (*.txt *.text *.md *.html *.htm *.xhtml);;All files (*)"), m_folder});
    if (files.isEmpty())
        return;
    m_folder = QFileInfo(files.constFirst()).absolutePath();
    openAll(files);
}

void FileController::pasteAsDocument()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    const auto pasted = m_prompt.pastedText({data ? data->text() : QString(), {}, {}});
    if (pasted && !pasted->text.trimmed().isEmpty())
        openPasted(pasted->text, pasted->title, pasted->source);
}

void FileController::openPasted(const QString &text, const QString &title, const QString &source)
{
    OpenRequest request;
    request.bytes = utf8(text);
    request.name = (title.isEmpty() ? tr("Pasted text") : title) + u".txt"_s;
    request.sourceNote = source;
    m_workspace.open(request);
}

void FileController::reencode()
{
    const auto open = m_workspace.current();
    if (!open)
        return;
    const auto bytes = m_workspace.bytes(open->info);
    if (!bytes) {
        m_workspace.tell({Notice::Kind::Error, bytes.error().message, {}}, open->info.id);
        return;
    }
    const QString encoding = m_prompt.encoding({open->info.fileName, *bytes, open->document.encoding(), {}});
    if (!encoding.isEmpty())
        reencode(*open, encoding);
}

QList<Sample> FileController::samples()
{
    QList<Sample> list;
    const QDir folder(u":/samples"_s);
    const auto entries = folder.entryInfoList(QDir::Files, QDir::Name);
    for (const QFileInfo &entry : entries)
        list.append({entry.absoluteFilePath(), entry.fileName()});
    return list;
}

Sample FileController::welcome()
{
    // welcome.LANGUAGE.txt, else whatever is there.
    const QString language = QLocale().name().section(u'_', 0, 0);
    const auto all = samples();
    const auto pick = [&all](const QString &start) {
        return std::ranges::find_if(all, [&start](const Sample &sample) { return sample.name.startsWith(start); });
    };
    for (const QString &start : {u"welcome."_s + language + u'.', u"welcome.en."_s, u"welcome"_s, QString()}) {
        if (const auto at = pick(start); at != all.end())
            return *at;
    }
    return {};
}

void FileController::openSample(const Sample &sample, OpenRequest::Tab tab)
{
    QFile file(sample.path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    OpenRequest request;
    request.bytes = file.readAll();
    request.name = sample.name;
    request.sourceNote = tr("Sample of the program");
    request.tab = tab;
    m_workspace.open(request);
}

void FileController::openSamples()
{
    const QString front = welcome().name;
    for (const Sample &sample : samples())
        openSample(sample, sample.name == front ? OpenRequest::Tab::Front : OpenRequest::Tab::Behind);
}

bool FileController::canTake(const QMimeData &data)
{
    return data.hasUrls() || data.hasText();
}

void FileController::take(const QMimeData &data)
{
    QList<QUrl> local = data.urls();
    local.removeIf([](const QUrl &url) { return !url.isLocalFile() && url.scheme() != "zhupi"_L1; });
    if (!local.isEmpty()) {
        openUrls(local);
        return;
    }
    const auto pasted = m_prompt.pastedText({data.text(), {}, {}});
    if (pasted && !pasted->text.trimmed().isEmpty())
        openPasted(pasted->text, pasted->title, pasted->source);
}

void FileController::tellDoubts(const core::DocumentId &id, const OpenRequest &request)
{
    const auto open = m_workspace.document(id);
    if (request.restored || !open)
        return;
    if (open->document.isEncodingDoubtful() && !open->info.encodingChosen && !m_asked.contains(id)) {
        m_asked.insert(id);
        m_doubtful.append(id);
        // After the views have taken the document: the question stands over its text.
        QMetaObject::invokeMethod(this, &FileController::askForEncodings, Qt::QueuedConnection);
        return;
    }
    // Once, when it is opened by name or in another encoding; not whenever it is called up from the library.
    if (request.path.isEmpty() && request.bytes.isEmpty() && request.encoding.isEmpty())
        return;
    if (m_workspace.earlier(id))
        tellEarlier(*open);
    tellFirstWarning(*open);
}

void FileController::tellEarlier(const core::library::OpenDocument &open)
{
    const QString count = QLocale().toString(m_workspace.earlier(open.info.id)->annotationCount);
    // It stays until it is answered: without an answer the annotations look lost.
    m_workspace.tell({Notice::Kind::Warning,
                      tr("This file had another text when it was annotated (%1). Its annotations can be taken along to "
                         "this one.")
                          .arg(count),
                      u"file.takeAlong"_s,
                      {}},
                     open.info.id);
}

/// The file in front becomes the new content of the document it was before.
void FileController::takeAlong()
{
    const auto open = m_workspace.current();
    const auto earlier = open ? m_workspace.earlier(open->info.id) : std::nullopt;
    if (!earlier)
        return;
    OpenRequest request;
    request.path = open->info.path;
    request.encoding = open->info.encodingChosen ? open->info.encoding : QString();
    request.updates = earlier->id;
    request.discards = open->info.id;
    m_workspace.close(open->info.id);
    m_workspace.open(request);
}

void FileController::openNewVersion()
{
    const auto open = m_workspace.current();
    if (!open || !m_workspace.hasLibrary())
        return;
    const QStringList files = m_prompt.filesToOpen({tr("Open new version of “%1”").arg(open->info.title.simplified()),
                                                    tr("Texts and web pages (*.txt *.text *.md *.html *.htm *.xhtml);;"
                                                       "All files (*)"),
                                                    open->info.path.isEmpty() ? m_folder : open->info.path});
    if (files.isEmpty())
        return;
    OpenRequest request;
    request.path = files.constFirst();
    request.updates = open->info.id;
    m_workspace.open(request);
}

void FileController::tellUpdate(const core::DocumentId &id, const core::library::UpdateReport &report)
{
    if (report.sameContent) {
        m_workspace.tell({Notice::Kind::Info, tr("The file has the same content as before."), {}, {}}, id);
        return;
    }
    const auto number = [](const QList<core::AnnotationId> &ids) { return QLocale().toString(ids.size()); };
    const bool all = report.doubtful.isEmpty() && report.lost.isEmpty();
    const QString words = all ? tr("Annotations that stand where they did: %1.").arg(number(report.kept))
                              : tr("Annotations that stand where they did: %1; to review: %2; not found: %3.")
                                    .arg(number(report.kept), number(report.doubtful), number(report.lost));
    m_workspace.tell({Notice::Kind::Info, words, all ? QString() : u"view.review"_s, {}}, id);
}

void FileController::tellFirstWarning(const core::library::OpenDocument &open)
{
    for (const core::Diagnostic &diagnostic : open.document.diagnostics()) {
        if (diagnostic.severity == core::Severity::Warning) {
            m_workspace.tell({Notice::Kind::Warning, diagnostic.message, u"file.reencode"_s, {}}, open.info.id);
            return; // the first says enough; the list of repairs has the rest
        }
    }
}

/// One question after the other, each over the document that it is about.
void FileController::askForEncodings()
{
    if (m_asking)
        return;
    const QScopedValueRollback asking(m_asking, true);
    while (!m_doubtful.isEmpty()) {
        const core::DocumentId id = m_doubtful.takeFirst();
        const auto open = m_workspace.document(id);
        const auto bytes = open ? m_workspace.bytes(open->info) : core::Result<QByteArray>();
        if (!open || !bytes)
            continue;
        m_workspace.setCurrent(id);
        const QString chosen = m_prompt.encoding(
            {open->info.fileName, *bytes, open->document.encoding(), UserPrompt::EncodingQuestion::Occasion::Doubt});
        if (chosen.isEmpty())
            tellFirstWarning(*open); // left open: the next opening asks again
        else if (chosen.compare(open->document.encoding(), Qt::CaseInsensitive) == 0)
            m_workspace.confirmEncoding(id);
        else
            reencode(*open, chosen);
    }
}

void FileController::reencode(const core::library::OpenDocument &open, const QString &encoding)
{
    OpenRequest request;
    request.document = open.info.id;
    request.path = m_workspace.hasLibrary() ? QString() : open.info.path;
    request.name = open.info.fileName;
    request.encoding = encoding;
    m_workspace.open(request);
}

QList<core::library::DocumentInfo> FileController::recent(qsizetype atMost) const
{
    QList<core::library::DocumentInfo> list;
    if (const auto *library = m_workspace.library()) {
        if (auto found = library->documents())
            list = std::move(*found);
    }
    std::ranges::stable_sort(list, std::greater<>(), &core::library::DocumentInfo::opened);
    return list.first(qMin(atMost, list.size()));
}

void FileController::fillRecentMenu()
{
    QMenu *menu = m_registry.menu("file.recent"_L1);
    menu->clear();
    const auto documents = recent(longestRecent);
    for (const auto &info : documents) {
        QString title = info.title.isEmpty() ? info.fileName : info.title.simplified();
        title.truncate(60);
        menu->addAction(title.replace(u'&', u"&&"_s), this, [this, info] {
            OpenRequest request;
            request.document = info.id;
            request.name = info.fileName;
            m_workspace.open(request);
        });
    }
    if (documents.isEmpty())
        menu->addAction(tr("Nothing yet"))->setEnabled(false);
}

void FileController::closeCurrent()
{
    m_workspace.close(m_workspace.currentId());
}

void FileController::reopenClosed()
{
    if (!m_closed.isEmpty())
        m_workspace.open(m_closed.takeLast());
}

} // namespace app::controllers

#include "moc_filecontroller.cpp"
