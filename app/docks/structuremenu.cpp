// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/structuremenu.h"

#include "app/actions/actionregistry.h"

#include <QMenu>

#include <initializer_list>

namespace app::docks
{

using namespace Qt::Literals::StringLiterals;

void addStructure(QMenu *menu, const actions::ActionRegistry &registry, MenuPlace place)
{
    const auto add = [menu, &registry](std::initializer_list<QLatin1StringView> ids) {
        for (const QLatin1StringView id : ids)
            menu->addAction(registry.action(id));
        menu->addSeparator();
    };
    if (registry.conditions().testFlag(actions::Condition::AtDoubt))
        add({"structure.accept"_L1, "structure.reject"_L1});
    menu->addMenu(registry.menu("structure.heading"_L1));
    menu->addAction(registry.action("structure.paragraph"_L1));
    menu->addAction(registry.action("structure.title"_L1));
    menu->addMenu(registry.menu("structure.role"_L1));
    menu->addSeparator();
    add({"structure.promote"_L1, "structure.demote"_L1});
    if (place == MenuPlace::Page)
        add({"structure.joinNext"_L1, "structure.joinPrevious"_L1, "structure.split"_L1, "structure.words"_L1});
    else
        add({"structure.joinNext"_L1, "structure.joinPrevious"_L1});
    add({"structure.article"_L1, "structure.sameArticle"_L1});
    add({"structure.similar"_L1, "structure.corrections"_L1});
}

} // namespace app::docks
