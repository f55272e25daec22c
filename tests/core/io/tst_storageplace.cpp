// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/storageplace.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

using namespace core::io;

class TestStoragePlace : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString under(const QString &path) const { return m_folder->filePath(path); }
    void makeFile(const QString &path) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(under(path)).path()));
        QFile file(under(path));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        // Where temporary files lie on a place of that sort nothing can be told.
        if (storagePlaceOf(under(QStringLiteral("l.db"))).kind != PlaceKind::Local)
            QSKIP("temporary files do not lie on this machine");
    }

    void mark_inAFolderAbove_tellsTheService_data()
    {
        QTest::addColumn<QString>("mark");
        QTest::addColumn<QString>("service");
        QTest::newRow("dropbox") << QStringLiteral(".dropbox") << QStringLiteral("Dropbox");
        QTest::newRow("syncthing") << QStringLiteral(".stfolder/x") << QStringLiteral("Syncthing");
        QTest::newRow("nextcloud's log") << QStringLiteral(".nextcloudsync.log") << QStringLiteral("Nextcloud");
        QTest::newRow("nextcloud's state") << QStringLiteral(".sync_0123abcd.db") << QStringLiteral("Nextcloud");
        QTest::newRow("older state") << QStringLiteral("._sync_0123abcd.db") << QStringLiteral("Nextcloud");
        QTest::newRow("resilio") << QStringLiteral(".sync/IgnoreList") << QStringLiteral("Resilio Sync");
        QTest::newRow("pcloud") << QStringLiteral(".pcloud") << QStringLiteral("pCloud");
    }

    void mark_inAFolderAbove_tellsTheService()
    {
        QFETCH(QString, mark);
        QFETCH(QString, service);
        makeFile(QStringLiteral("mine/") + mark);
        QVERIFY(QDir().mkpath(under(QStringLiteral("mine/deep/er"))));
        const StoragePlace place = storagePlaceOf(under(QStringLiteral("mine/deep/er/not yet/library.db")));
        QCOMPARE(place.kind, PlaceKind::Synchronised);
        QCOMPARE(place.by, service);
        QCOMPARE(storagePlaceOf(under(QStringLiteral("beside/library.db"))).kind, PlaceKind::Local);
    }

    void name_ofAFolderAbove_tellsTheService_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("service");
        QTest::newRow("plain") << QStringLiteral("OneDrive") << QStringLiteral("OneDrive");
        QTest::newRow("with a company") << QStringLiteral("OneDrive - Firma") << QStringLiteral("OneDrive");
        QTest::newRow("with a company, tied on") << QStringLiteral("OneDrive-Firma") << QStringLiteral("OneDrive");
        QTest::newRow("iCloud, plain") << QStringLiteral("iCloud") << QStringLiteral("iCloud Drive");
        QTest::newRow("with a blank") << QStringLiteral("Google Drive") << QStringLiteral("Google Drive");
        QTest::newRow("jianguoyun") << QStringLiteral("我的坚果云") << QStringLiteral("坚果云");
        QTest::newRow("with an account") << QStringLiteral("Dropbox (Personal)") << QStringLiteral("Dropbox");
        QTest::newRow("nutstore") << QStringLiteral("Nutstore") << QStringLiteral("坚果云");
        QTest::newRow("iCloud") << QStringLiteral("com~apple~CloudDocs") << QStringLiteral("iCloud Drive");
        QTest::newRow("Baidu") << QStringLiteral("BaiduSyncdisk") << QStringLiteral("百度网盘");
        QTest::newRow("only begins so") << QStringLiteral("OneDriveBackup") << QString();
        QTest::newRow("only ends so") << QStringLiteral("old Dropbox") << QString();
    }

    void name_ofAFolderAbove_tellsTheService()
    {
        QFETCH(QString, name);
        QFETCH(QString, service);
        QVERIFY(QDir().mkpath(under(name + QStringLiteral("/a"))));
        const StoragePlace place = storagePlaceOf(under(name + QStringLiteral("/a/library.db")));
        QCOMPARE(place.by, service);
        QCOMPARE(place.kind, service.isEmpty() ? PlaceKind::Local : PlaceKind::Synchronised);
    }

    void settingsOfAService_inTheHomeFolder_areNoMark()
    {
        // There a folder bears the name that marks a synchronised one as a file.
        for (const char *name : {".dropbox", ".pcloud", ".sync"})
            QVERIFY(QDir().mkpath(under(QString::fromLatin1(name))));
        QVERIFY(QDir().mkpath(under(QStringLiteral(".local/share/zhupi"))));
        QCOMPARE(storagePlaceOf(under(QStringLiteral(".local/share/zhupi/library.db"))).by, QString());
    }

    void link_intoSuchAFolder_isFollowed()
    {
        makeFile(QStringLiteral("real/.dropbox"));
        QVERIFY(QDir().mkpath(under(QStringLiteral("real/inside"))));
        QVERIFY(QFile::link(under(QStringLiteral("real/inside")), under(QStringLiteral("link"))));
        QCOMPARE(storagePlaceOf(under(QStringLiteral("link/library.db"))).by, QStringLiteral("Dropbox"));
    }

    void look_writesNothing()
    {
        const QStringList before = QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden);
        (void)storagePlaceOf(under(QStringLiteral("none/yet/library.db")));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden), before);
    }
};

QTEST_GUILESS_MAIN(TestStoragePlace)
#include "tst_storageplace.moc"
