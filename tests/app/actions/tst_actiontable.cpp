// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/actionregistry.h"
#include "app/actions/annotationactions.h"
#include "app/actions/libraryactions.h"
#include "app/actions/passageactions.h"
#include "app/actions/readingactions.h"
#include "app/actions/safetyactions.h"
#include "app/actions/speechactions.h"
#include "app/actions/structureactions.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace app::actions;

namespace
{
template <typename Row>
std::vector<Row> joined(std::initializer_list<std::span<const Row>> tables)
{
    std::vector<Row> all;
    for (const auto &table : tables)
        all.insert(all.end(), table.begin(), table.end());
    return all;
}

std::vector<MenuRow> allMenus()
{
    return joined({windowMenus(), structureMenus(), readingMenus(), libraryMenus(), passageMenus()});
}

std::vector<ActionRow> allActions()
{
    return joined({windowActions(), annotationActions(), structureActions(), readingActions(), speechActions(),
                   libraryActions(), safetyActions(), passageActions()});
}
} // namespace

/// The rows themselves: what every table of the program must keep to.
class TestActionTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rows_haveTextMenuAndUniqueIds()
    {
        QSet<QString> menus;
        for (const MenuRow &menu : allMenus()) {
            QVERIFY2(!menus.contains(QString::fromLatin1(menu.id)), menu.id);
            menus.insert(QString::fromLatin1(menu.id));
            QVERIFY2(*menu.parent == '\0' || menus.contains(QString::fromLatin1(menu.parent)), menu.id);
        }
        QSet<QString> ids;
        for (const ActionRow &row : allActions()) {
            QVERIFY2(*row.text != '\0', row.id);
            QVERIFY2(menus.contains(QString::fromLatin1(row.menu)), row.id);
            QVERIFY2(row.place > 0, row.id);
            QVERIFY2(!ids.contains(QString::fromLatin1(row.id)), row.id);
            ids.insert(QString::fromLatin1(row.id));
        }
    }

    void shortcuts_areValidAndUnique()
    {
        ActionRegistry registry;
        const auto menus = allMenus();
        const auto actions = allActions();
        registry.add(std::span(menus));
        registry.add(std::span(actions));
        QHash<QString, QString> taken;
        for (const QAction *action : registry.actions()) {
            for (const QKeySequence &keys : action->shortcuts()) {
                const QString text = keys.toString();
                QVERIFY2(!text.isEmpty(), qPrintable(action->objectName()));
                QVERIFY2(!taken.contains(text), qPrintable(text + QStringLiteral(": ") + taken.value(text) +
                                                           QStringLiteral(", ") + action->objectName()));
                taken.insert(text, action->objectName());
            }
        }
    }

    void kindsOfLines_haveAnActionEach()
    {
        ActionRegistry registry;
        registry.add(structureMenus());
        registry.add(structureActions());
        for (int level = 1; level <= headingLevels; ++level)
            QVERIFY(registry.contains(QLatin1StringView(headingAction(level))));
        for (int role = 1; role <= int(core::document::MetaRole::Source); ++role) {
            const QByteArray id = roleAction(core::document::MetaRole(role));
            QVERIFY2(registry.contains(QLatin1StringView(id)), id.constData());
        }
    }

    void mnemonics_areUniqueInEachMenu()
    {
        static const QRegularExpression mnemonic(QStringLiteral("&([^&])"));
        QHash<QString, QString> taken;
        const auto check = [&taken](const char *menu, const char *text) {
            const auto match = mnemonic.match(QString::fromUtf8(text));
            if (!match.hasMatch())
                return false;
            const QString key = QString::fromLatin1(menu) + QLatin1Char('/') + match.captured(1).toLower();
            const bool isNew = !taken.contains(key);
            taken.insert(key, QString::fromUtf8(text));
            return isNew;
        };
        for (const MenuRow &menu : allMenus())
            QVERIFY2(check(menu.parent, menu.text), menu.text);
        for (const ActionRow &row : allActions())
            QVERIFY2(check(row.menu, row.text), row.text);
    }
};

QTEST_MAIN(TestActionTable)
#include "tst_actiontable.moc"
