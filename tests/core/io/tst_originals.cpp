// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/atomicfile.h"
#include "core/io/originals.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace core;
using namespace core::io;

class TestOriginals : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString path(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void store_sameBytes_onceByHash()
    {
        const Originals originals(path("o"));
        const auto hash = originals.store("abc");
        QCOMPARE(*hash, QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QVERIFY(originals.pathOf(*hash).endsWith(QStringLiteral("/o/ba/") + QString::fromLatin1(*hash)));
        QCOMPARE(*originals.store("abc"), *hash);
        QCOMPARE(*originals.load(*hash), QByteArray("abc"));
        QVERIFY(originals.store({}));
    }

    void load_missingOrChanged_isTold_storeMends()
    {
        const Originals originals(path("o"));
        const QByteArray hash = *originals.store("abc");
        QVERIFY(writeAtomically(originals.pathOf(hash), "abd"));
        QCOMPARE(originals.load(hash).error().code, ErrorCode::LibraryDamaged);
        QVERIFY(originals.store("abc"));
        QCOMPARE(*originals.load(hash), QByteArray("abc"));
        QVERIFY(QFile::remove(originals.pathOf(hash)));
        QCOMPARE(originals.load(hash).error().code, ErrorCode::NotFound);
    }

    void store_folderCannotBe_isTold()
    {
        QVERIFY(writeAtomically(path("file"), "x"));
        QCOMPARE(Originals(path("file")).store("abc").error().code, ErrorCode::Unwritable);
    }
};

QTEST_GUILESS_MAIN(TestOriginals)
#include "tst_originals.moc"
