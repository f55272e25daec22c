// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/actionregistry.h"
#include "app/dialogs/commandpalette.h"

#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QTest>

using namespace app::actions;
using namespace Qt::Literals::StringLiterals;
using app::dialogs::CommandPalette;

namespace
{
constexpr MenuRow menus[] = {{.id = "file", .text = "&File", .place = 100}};
constexpr ActionRow rows[] = {
    {.id = "file.import", .text = "&Import codebook…", .menu = "file", .place = 110},
    {.id = "file.same", .text = "&REFI-QDA", .menu = "file", .place = 120},
};

QStringList found(CommandPalette &palette, const QString &words)
{
    palette.findChild<QLineEdit *>()->setText(words);
    const QAbstractItemModel *model = palette.findChild<QListView *>()->model();
    QStringList texts;
    for (int row = 0; row < model->rowCount(); ++row)
        texts.append(model->index(row, 0).data().toString());
    return texts;
}
} // namespace

class TestCommandPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void words_inTheLanguageOfTheWindowOrInEnglish_findACommandOnce()
    {
        ActionRegistry registry;
        registry.add(menus);
        registry.add(rows);
        registry.menu("file"_L1)->setTitle(u"文件(&F)"_s);
        registry.action("file.import"_L1)->setText(u"导入编码本(&I)…"_s);
        CommandPalette palette(registry);
        for (const QString &words : {u"导入"_s, u"daoru"_s, u"import"_s, u"Import codebook"_s})
            QCOMPARE(found(palette, words), QStringList(u"导入编码本"_s));
        QCOMPARE(found(palette, u"daoru bianmaben"_s), QStringList(u"导入编码本"_s));
        QCOMPARE(found(palette, u"bmb wenjian"_s), QStringList(u"导入编码本"_s));
        QCOMPARE(found(palette, u"daoru xyz"_s), QStringList());
        QCOMPARE(found(palette, u"refi"_s), QStringList(u"REFI-QDA"_s));
        QCOMPARE(found(palette, {}).size(), 2);
        QCOMPARE(found(palette, u"xyz"_s), QStringList());
    }
};

QTEST_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"
