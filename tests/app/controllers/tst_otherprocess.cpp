// SPDX-License-Identifier: GPL-3.0-or-later
// A second process on the library. This program is that, too: named a library, it opens it, and closes it again.
#include "core/library/library.h"

#include <QProcess>

#include "tests/app/openlibrary.h"
#include <cstring>

using namespace app::controllers;
using namespace Qt::Literals::StringLiterals;
using core::library::Library;

namespace
{

constexpr auto asOther = "--open-and-close";

int openAndClose(const char *path)
{
    return Library::open(QFile::decodeName(path)) ? 0 : 1;
}

/// As a file dialog does that looks at what kind of files a folder has.
void lookAtFiles(const QString &folder)
{
    const auto files = QDir(folder).entryInfoList(QDir::Files);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.peek(16).isNull());
    }
}

void openElsewhere(const QString &library)
{
    QCOMPARE(QProcess::execute(QCoreApplication::applicationFilePath(), {QString::fromLatin1(asOther), library}), 0);
}

} // namespace

class TestOtherProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_open = std::make_unique<OpenLibrary>(); }
    void cleanup() { m_open.reset(); }

    void changes_afterFilesWereLookedAt_areOnDisk()
    {
        lookAtFiles(m_open->folder());
        openElsewhere(m_open->path());
        QVERIFY(QFile::exists(m_open->path() + u"-wal"_s));
        core::library::NewAnnotation what;
        what.document = m_open->id();
        what.ranges = {m_open->find(u"节水优先")};
        QVERIFY(m_open->workspace().annotate(what));
        m_open->reopen();
        QCOMPARE(m_open->annotations().size(), 1);
    }

    void libraryThatIsLeft_isTidiedUp()
    {
        lookAtFiles(m_open->folder());
        const QString other = m_open->folder() + u"/other.db"_s;
        QVERIFY(m_open->workspace().openLibrary(other));
        QVERIFY(!QFile::exists(m_open->path() + u"-wal"_s));
        lookAtFiles(m_open->folder());
        openElsewhere(other);
        QVERIFY(QFile::exists(other + u"-wal"_s));
        m_open->workspace().closeLibrary();
        QTRY_VERIFY(!QFile::exists(other + u"-wal"_s)); // once the document is taken in
    }

private:
    std::unique_ptr<OpenLibrary> m_open;
};

int main(int argc, char **argv)
{
    if (argc == 3 && std::strcmp(argv[1], asOther) == 0)
        return openAndClose(argv[2]);
    QCoreApplication application(argc, argv);
    TestOtherProcess test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_otherprocess.moc"
