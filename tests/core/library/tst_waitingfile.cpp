// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/waitingfile.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

using namespace core;
using namespace core::library;

namespace
{
WaitingRecord edit(const QString &note)
{
    WaitingRecord record;
    record.entry.timeMs = 1700000000000 + note.size();
    record.entry.author = QStringLiteral("甲");
    record.entry.edit = {QStringLiteral("annotate"),
                         {QStringLiteral("d1")},
                         {{"annotation",
                           {{QStringLiteral("id"), QStringLiteral("a1")}},
                           QJsonObject{{QStringLiteral("note"), QString()}},
                           QJsonObject{{QStringLiteral("note"), note}}}}};
    return record;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("not written");
}
} // namespace

class TestWaitingFile : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString library() const { return m_folder->filePath(QStringLiteral("work.db")); }
    /// The file of a program that has ended, with three steps.
    QString left() const
    {
        auto file = WaitingFile::create(library());
        if (!file || !file->append(edit(QStringLiteral("一\n二"))) || !file->append({WaitingStep::Undo, {}}) ||
            !file->append({WaitingStep::Redo, {}}))
            qFatal("no file");
        return WaitingFile::beside(library()).value(0);
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatWasAppended_isReadInOrder()
    {
        auto file = WaitingFile::takeOver(left());
        QVERIFY(file);
        const auto contents = file->read();
        QVERIFY(!contents.isDamaged);
        QCOMPARE(contents.records.size(), 3);
        WaitingRecord expected = edit(QStringLiteral("一\n二"));
        expected.entry.number = 1;
        QCOMPARE(contents.records.at(0).entry, expected.entry);
        QCOMPARE(contents.records.at(1).step, WaitingStep::Undo);
        QCOMPARE(contents.records.at(2).step, WaitingStep::Redo);
        // What comes then follows it.
        QVERIFY(file->append(edit(QStringLiteral("三"))));
        const QString path = WaitingFile::beside(library()).value(0);
        file.reset();
        QCOMPARE(WaitingFile::takeOver(path)->read().records.last().entry.number, 4);
    }

    void livingProgramsFile_isNotTakenOver()
    {
        auto file = WaitingFile::create(library());
        QVERIFY(file);
        const QStringList beside = WaitingFile::beside(library());
        QCOMPARE(beside.size(), 1);
        QVERIFY(beside.first().endsWith(file->id()));
        QVERIFY(!WaitingFile::takeOver(beside.first()));
        file->remove();
        QVERIFY(WaitingFile::beside(library()).isEmpty());
        QVERIFY(!WaitingFile::takeOver(beside.first()));
    }

    void files_areThoseOfTheLibraryAlone_notThoseSetAside()
    {
        const QString path = left();
        write(m_folder->filePath(QStringLiteral("other.db-waiting-1")), "x");
        write(m_folder->filePath(QStringLiteral("work.db-wal")), "x");
        QCOMPARE(WaitingFile::beside(library()), QStringList{path});
        WaitingFile::takeOver(path)->setAside();
        QVERIFY(WaitingFile::beside(library()).isEmpty());
        QVERIFY(!contentOf(path + QStringLiteral(".aside")).isEmpty());
    }

    /// A kill in the middle of a line leaves the lines before it.
    void cutAnywhere_wholeLinesAreRead()
    {
        const QString path = left();
        const QByteArray whole = contentOf(path);
        QCOMPARE(whole.count('\n'), 3);
        for (qsizetype size = 0; size <= whole.size(); ++size) {
            write(path, whole.first(size));
            auto file = WaitingFile::takeOver(path);
            QVERIFY(file);
            const auto contents = file->read();
            QCOMPARE(contents.records.size(), whole.first(size).count('\n'));
            QVERIFY(!contents.isDamaged);
        }
    }

    /// One bit of a whole line turned: never read as something else, and told.
    void flippedBits_areFound()
    {
        const QString path = left();
        const QByteArray whole = contentOf(path);
        const auto sound = WaitingFile::takeOver(path)->read().records;
        QRandomGenerator random(7);
        for (qsizetype at = 0; at < whole.size(); ++at) {
            QByteArray bent = whole;
            bent[at] = char(bent[at] ^ (1 << random.bounded(8)));
            write(path, bent);
            const auto contents = WaitingFile::takeOver(path)->read();
            const bool lastEndLost = at == whole.size() - 1 && contents.records.size() == 2;
            QVERIFY2(contents.isDamaged || lastEndLost, qPrintable(QString::number(at)));
            for (const WaitingRecord &record : contents.records)
                QCOMPARE(record.entry, sound.at(record.entry.number - 1).entry);
        }
    }

    void folderThatTakesNothing_saysSo()
    {
        const auto file = WaitingFile::create(m_folder->filePath(QStringLiteral("none/work.db")));
        QVERIFY(!file);
        QCOMPARE(file.error().code, ErrorCode::Unwritable);
    }
};

QTEST_GUILESS_MAIN(TestWaitingFile)
#include "tst_waitingfile.moc"
