// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/workspace.h"

#include <QSignalSpy>
#include <QtTest>

#include "tests/app/openlibrary.h"

using namespace app::controllers;
using namespace Qt::Literals::StringLiterals;

class TestWorkspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_open = std::make_unique<OpenLibrary>(); }
    void cleanup() { m_open.reset(); }

    void open_sameBytesAreTheSameDocument()
    {
        QSignalSpy added(&workspace(), &Workspace::documentAdded);
        QSignalSpy ended(&workspace(), &Workspace::openingEnded);
        OpenRequest request;
        request.bytes = QString::fromUtf16(OpenLibrary::text).toUtf8();
        request.name = u"under another name.txt"_s;
        workspace().open(request);
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 10'000);
        QCOMPARE(added.size(), 0);
        QCOMPARE(workspace().documents(), QList{m_open->id()});
    }

    void open_missingFileFailsByName()
    {
        QSignalSpy failed(&workspace(), &Workspace::openingFailed);
        OpenRequest request;
        request.path = m_open->folder() + u"/nowhere.txt"_s;
        workspace().open(request);
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 10'000);
        QCOMPARE(failed.at(0).at(0).value<OpenRequest>().displayName(), u"nowhere.txt"_s);
        QCOMPARE(failed.at(0).at(1).value<core::Error>().code, core::ErrorCode::NotFound);
        QCOMPARE(workspace().currentId(), m_open->id());
    }

    void cancel_endsWithoutDocumentOrError()
    {
        QSignalSpy failed(&workspace(), &Workspace::openingFailed);
        QSignalSpy ended(&workspace(), &Workspace::openingEnded);
        OpenRequest request;
        request.bytes = QString(2'000'000, u'文').toUtf8();
        request.name = u"long.txt"_s;
        workspace().cancel(workspace().open(request));
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 20'000);
        QCOMPARE(failed.size(), 0);
        QCOMPARE(workspace().documents().size(), 1);
        QVERIFY(!workspace().isOpening());
    }

    void closeLibrary_readsButDoesNotAnnotate()
    {
        workspace().closeLibrary();
        QSignalSpy opened(&workspace(), &Workspace::documentOpened);
        OpenRequest request;
        request.bytes = QByteArray("Only for reading.\n\nA paragraph.\n");
        request.name = u"plain.txt"_s;
        workspace().open(request);
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 10'000);
        const auto made = workspace().annotate({workspace().currentId(), {{0, 4}}, {}, {}, {}, {}, {}});
        QVERIFY(!made);
        QCOMPARE(made.error().code, core::ErrorCode::LibraryReadOnly);
    }

    /// What is open while a library comes into use is of that library: it can be annotated.
    void useLibrary_takesInWhatIsOpen()
    {
        workspace().closeLibrary();
        const QString path = m_open->folder() + u"/plain.txt"_s;
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Read without a library.\n\nA paragraph.\n");
        file.close();
        QSignalSpy opened(&workspace(), &Workspace::documentOpened);
        workspace().open({path});
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 10'000);
        QVERIFY(workspace().openLibrary(m_open->path()));
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 2, 10'000);
        QCOMPARE(workspace().documents().size(), 2);
        QCOMPARE(workspace().current()->info.path, path);
        QVERIFY(workspace().annotate({workspace().currentId(), {{0, 4}}, {}, {}, {}, {}, {}}));
        // Of another library, too.
        QVERIFY(workspace().openLibrary(m_open->folder() + u"/other.db"_s));
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 4, 10'000);
        for (const core::DocumentId &id : workspace().documents())
            QVERIFY(workspace().annotate({id, {{0, 4}}, {}, {}, {}, {}, {}}));
    }

    void annotate_keepsReadingOrderAndUndoes()
    {
        const auto later = m_open->find(u"二、主要任务");
        const auto earlier = m_open->find(u"一、总体要求");
        QSignalSpy changed(&workspace(), &Workspace::annotationsChanged);
        QVERIFY(workspace().annotate({m_open->id(), {later}, {}, {}, {}, {}, {}}));
        QVERIFY(workspace().annotate({m_open->id(), {earlier}, {}, {}, {}, {}, {}}));
        QCOMPARE(changed.size(), 2);
        QCOMPARE(m_open->annotations().at(0).targets.constFirst().range, earlier);
        QCOMPARE(m_open->annotations().at(1).targets.constFirst().range, later);
        QVERIFY(workspace().canUndo());
        QVERIFY(workspace().undo());
        QCOMPARE(m_open->annotations().size(), 1);
        QVERIFY(workspace().redo());
        QCOMPARE(m_open->annotations().size(), 2);
    }

    void removeDocument_closesItAndUndoBringsItBack()
    {
        QVERIFY(workspace().annotate({m_open->id(), {m_open->find(u"二、主要任务")}, {}, {}, {}, {}, {}}));
        QVERIFY(workspace().removeDocument(m_open->id()));
        QVERIFY(!workspace().isOpen(m_open->id()));
        QCOMPARE(workspace().library()->documents()->size(), 0);
        QVERIFY(workspace().undo());
        QCOMPARE(workspace().library()->documents()->size(), 1);
        QCOMPARE(workspace().library()->documents()->first().annotationCount, 1);
    }

    void encoding_rereadsTheSameDocument()
    {
        QSignalSpy replaced(&workspace(), &Workspace::documentReplaced);
        OpenRequest request;
        request.document = m_open->id();
        request.encoding = u"windows-1252"_s;
        workspace().open(request);
        QTRY_COMPARE_WITH_TIMEOUT(replaced.size(), 1, 10'000);
        QCOMPARE(workspace().current()->document.encoding(), u"windows-1252"_s);
        QCOMPARE(workspace().documents().size(), 1);
    }

private:
    Workspace &workspace() { return m_open->workspace(); }

    std::unique_ptr<OpenLibrary> m_open;
};

QTEST_MAIN(TestWorkspace)
#include "tst_workspace.moc"
