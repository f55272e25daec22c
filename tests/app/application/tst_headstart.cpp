// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/headstart.h"
#include "app/settings/usuallibrary.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

using app::application::HeadStart;
using namespace Qt::Literals::StringLiterals;

class TestHeadStart : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString file(const QString &name, const QString &text) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(text.toUtf8());
        return file.fileName();
    }

    static HeadStart begin(QByteArrayList arguments)
    {
        arguments.prepend("zhupi");
        QList<char *> values;
        for (QByteArray &argument : arguments)
            values.append(argument.data());
        return {static_cast<int>(values.size()), values.data()};
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_DATA_HOME", QFile::encodeName(m_folder.filePath(u"data"_s)));
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_folder.filePath(u"config"_s)));
    }

    void shortFile_isReadAsAWhole()
    {
        const QString path = file(u"kurz.txt"_s, u"第一章 总则\n\n　　为了规范管理，制定本办法。\n"_s);
        const HeadStart begun = begin({path.toUtf8()});
        begun.awaitFonts();
        QCOMPARE(begun.path(), path);
        const auto &part = begun.part().get();
        QVERIFY(part);
        QVERIFY(part->document.text().contains(u"制定本办法"_s));
    }

    void longFile_itsHeadIsRead()
    {
        const QString path = file(u"lang.txt"_s, u"　　为了规范管理，制定本办法。\n"_s.repeated(20'000));
        const HeadStart begun = begin({path.toUtf8()});
        const auto &part = begun.part().get();
        QVERIFY(part);
        QVERIFY(part->document.text().startsWith(u"为了规范管理"_s));
        QVERIFY(part->document.text().size() < 40'000);
    }

    void anythingElse_isLeftToTheProgram_data()
    {
        QTest::addColumn<QByteArrayList>("arguments");
        QTest::newRow("nothing named") << QByteArrayList();
        QTest::newRow("an option") << QByteArrayList{"--help"};
        QTest::newRow("a link") << QByteArrayList{"zhupi://open/x"};
        QTest::newRow("a folder") << QByteArrayList{QFile::encodeName(m_folder.path())};
        QTest::newRow("a file that is not there") << QByteArrayList{QFile::encodeName(m_folder.filePath(u"no.txt"_s))};
        QTest::newRow("several") << QByteArrayList{"a.txt", "b.txt"};
    }

    void anythingElse_isLeftToTheProgram()
    {
        QFETCH(QByteArrayList, arguments);
        const HeadStart begun = begin(arguments);
        QVERIFY(begun.path().isEmpty());
        QVERIFY(!begun.part().valid());
    }

    void usualLibrary_isOpenedAhead()
    {
        HeadStart begun = begin({});
        QVERIFY(!begun.takeLibrary(m_folder.filePath(u"another.db"_s)).valid());
        auto library = begun.takeLibrary(core::library::Library::defaultPath());
        QVERIFY(library.valid());
        QVERIFY(library.get());
        QVERIFY(QFileInfo::exists(core::library::Library::defaultPath()));
    }

    void chosenLibrary_isOpenedAhead_asLongAsItIsThere()
    {
        QSettings settings(u"zhupi"_s, u"zhupi"_s);
        const QString chosen = m_folder.filePath(u"chosen.db"_s);
        app::settings::setUsualLibrary(settings, chosen);
        settings.sync();
        QCOMPARE(app::settings::usualLibrary(settings).path, core::library::Library::defaultPath());
        QCOMPARE(app::settings::usualLibrary(settings).missing, chosen);
        {
            HeadStart begun = begin({});
            QVERIFY(!begun.takeLibrary(chosen).valid());
            QVERIFY(!QFileInfo::exists(chosen)); // no new one in its place
        }
        QVERIFY(core::library::Library::open(chosen));
        QCOMPARE(app::settings::usualLibrary(settings).missing, QString());
        HeadStart begun = begin({});
        auto library = begun.takeLibrary(chosen);
        QVERIFY(library.valid());
        QCOMPARE((*library.get())->path(), chosen);
        app::settings::setUsualLibrary(settings, core::library::Library::defaultPath());
        QCOMPARE(app::settings::usualLibrary(settings).path, core::library::Library::defaultPath());
        QVERIFY(!settings.contains("library/path"_L1));
    }

    void options_leaveTheLibraryToTheProgram()
    {
        HeadStart begun = begin({"--library=other.db"});
        QVERIFY(!begun.takeLibrary(core::library::Library::defaultPath()).valid());
    }
};

QTEST_GUILESS_MAIN(TestHeadStart)
#include "tst_headstart.moc"
