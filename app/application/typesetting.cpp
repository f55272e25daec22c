// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/typesetting.h"

#include "app/actions/actionregistry.h"
#include "app/controllers/workspace.h"
#include "app/dialogs/typographydialog.h"
#include "app/mainwindow/mainwindow.h"
#include "app/reader/readerview.h"
#include "app/settings/appearance.h"

#include <QAction>
#include <QRegularExpression>

namespace app::application
{

using namespace Qt::Literals::StringLiterals;
using controllers::Workspace;
using dialogs::TypographyDialog;
using settings::Appearance;
using settings::DocumentKind;

Typesetting::Typesetting(const mainwindow::DocumentPage::Parts &page, mainwindow::MainWindow &window)
    : m_page(page), m_window(window)
{
    page.registry.onTriggered("view.typography"_L1, this, [this] { openDialog(); });
    page.registry.onToggled("view.pinyin"_L1, this, [this](bool on) { showPinyin(on); });
    page.registry.onTriggered("view.pinyinSelection"_L1, this, [this] { togglePassage(); });
    connect(&page.workspace, &Workspace::currentChanged, this, &Typesetting::update);
    connect(&page.workspace, &Workspace::documentReplaced, this, &Typesetting::update);
    connect(&page.appearance, &Appearance::styleChanged, this, &Typesetting::update);
    update();
}

DocumentKind Typesetting::kind() const
{
    const auto open = m_page.workspace.current();
    return open ? settings::kindOf(open->document) : DocumentKind::Text;
}

QString Typesetting::nameOf(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::Law:
        return tr("laws");
    case DocumentKind::Official:
        return tr("official documents");
    case DocumentKind::Newspaper:
        return tr("newspapers");
    case DocumentKind::Web:
        return tr("web pages");
    case DocumentKind::Text:
        break;
    }
    return tr("plain texts");
}

void Typesetting::openDialog()
{
    Appearance &appearance = m_page.appearance;
    const DocumentKind kind = this->kind();
    TypographyDialog::Start start;
    start.styles.general = appearance.style();
    start.styles.theme = int(appearance.generalChoice());
    if (appearance.hasOwnStyle(kind) || appearance.ownChoice(kind)) {
        start.styles.own = appearance.style(kind);
        start.styles.ownTheme = int(appearance.ownChoice(kind).value_or(appearance.generalChoice()));
    }
    start.kind = nameOf(kind);
    start.themes = themeNames();
    TypographyDialog dialog(start, &m_window);
    dialog.setTheme(appearance.theme());
    connect(&appearance, &Appearance::themeChanged, &dialog, &TypographyDialog::setTheme);
    connect(&dialog, &TypographyDialog::stylesChanged, this,
            [&appearance, kind](const TypographyDialog::Styles &styles) {
                appearance.setStyle(styles.general);
                appearance.setOwnStyle(kind, styles.own);
                appearance.setGeneralChoice(static_cast<Appearance::Choice>(styles.theme));
                appearance.setOwnChoice(kind, styles.ownTheme
                                                  ? std::optional(static_cast<Appearance::Choice>(*styles.ownTheme))
                                                  : std::nullopt);
            });
    dialog.exec();
}

/// In the order of Appearance::Choice.
QStringList Typesetting::themeNames() const
{
    static const QRegularExpression mnemonic(QStringLiteral("\\(&\\w\\)"));
    QStringList names;
    for (const auto id : {"view.theme.system"_L1, "view.theme.light"_L1, "view.theme.sepia"_L1, "view.theme.dark"_L1,
                          "view.theme.contrast"_L1, "view.theme.contrastDark"_L1})
        names.append(m_page.registry.action(id)->text().remove(mnemonic).remove(u'&'));
    return names;
}

void Typesetting::showPinyin(bool on)
{
    const DocumentKind kind = this->kind();
    reader::ReaderStyle style = m_page.appearance.style(kind);
    style.pinyin = on;
    m_page.appearance.changeStyle(kind, style);
}

void Typesetting::togglePassage()
{
    if (reader::ReaderView *view = m_window.currentView(); view && !view->selection().isEmpty())
        view->togglePinyin(view->selection());
}

void Typesetting::update()
{
    m_page.appearance.setKind(kind());
    m_page.registry.setChecked("view.pinyin"_L1, m_page.appearance.style(kind()).pinyin);
}

} // namespace app::application

#include "moc_typesetting.cpp"
