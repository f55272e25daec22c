// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/typographydialog.h"
#include "app/dialogs/typographyform.h"
#include "app/reader/readerview.h"

#include <QAction>
#include <QActionGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QSlider>
#include <QTest>

using namespace app::dialogs;
using app::reader::ReaderStyle;
using Styles = TypographyDialog::Styles;

class TestTypographyDialog : public QObject
{
    Q_OBJECT

private:
    struct Open {
        QActionGroup themes{nullptr};
        std::unique_ptr<TypographyDialog> dialog;
        QList<Styles> told;

        explicit Open(const Styles &styles = {})
        {
            for (const char *name : {"Light", "Dark"}) {
                QAction *theme = themes.addAction(QLatin1StringView(name));
                theme->setCheckable(true);
            }
            themes.actions().at(0)->setChecked(true);
            dialog = std::make_unique<TypographyDialog>(
                TypographyDialog::Start{styles, QStringLiteral("laws"), themes.actions()});
            connect(dialog.get(), &TypographyDialog::stylesChanged, dialog.get(),
                    [this](const Styles &s) { told.append(s); });
        }
        QSlider *slider(int n) const { return dialog->findChildren<QSlider *>().at(n); }
        QComboBox *box(const QString &first) const
        {
            for (auto *box : dialog->findChildren<QComboBox *>()) {
                if (box->itemText(0) == first)
                    return box;
            }
            return nullptr;
        }
        const app::reader::ReaderView &sample() const { return *dialog->findChild<app::reader::ReaderView *>(); }
    };

private Q_SLOTS:
    void change_isToldAndShownInTheSampleAtOnce()
    {
        Open open;
        open.slider(0)->setValue(25);
        QCOMPARE(open.told.size(), 1);
        QCOMPARE(open.told.last().general.fontSize, 25.0);
        QVERIFY(!open.told.last().own);
        QCOMPARE(open.sample().style().fontSize, 25.0);
        for (auto *box : open.dialog->findChildren<QCheckBox *>())
            box->toggle();
        const ReaderStyle style = open.told.last().general;
        QVERIFY(!style.latinGap && style.hangPunctuation && style.pinyin);
    }

    void scope_oneKind_hasItsOwnAndGivesItBack()
    {
        Open open;
        QComboBox *scope = open.box(QStringLiteral("All documents"));
        QVERIFY(scope);
        QVERIFY(scope->itemText(1).contains(QStringLiteral("laws")));
        scope->setCurrentIndex(1);
        open.slider(0)->setValue(30);
        QCOMPARE(open.told.last().own->fontSize, 30.0);
        QCOMPARE(open.told.last().general.fontSize, 18.0);
        scope->setCurrentIndex(0);
        QVERIFY(!open.told.last().own);
        QCOMPARE(open.sample().style().fontSize, 18.0);
        scope->setCurrentIndex(1);
        QCOMPARE(open.told.last().own->fontSize, 30.0);
    }

    void defaults_keepTheZoom()
    {
        Styles styles;
        styles.general.zoom = 1.4;
        styles.general.indentEm = 0;
        styles.general.textFamily = QStringLiteral("nowhere");
        Open open(styles);
        for (auto *button : open.dialog->findChild<QDialogButtonBox *>()->buttons()) {
            if (button->text().contains(QStringLiteral("Defaults")))
                button->click();
        }
        ReaderStyle wanted;
        wanted.zoom = 1.4;
        QCOMPARE(open.told.last().general, wanted);
    }

    void cancel_putsBackStylesAndTheme()
    {
        Styles before;
        before.general.fontSize = 20;
        before.own = ReaderStyle{};
        Open open(before);
        open.slider(1)->setValue(40);
        open.box(QStringLiteral("Light"))->setCurrentIndex(1);
        QVERIFY(open.themes.actions().at(1)->isChecked());
        open.dialog->reject();
        QVERIFY(open.themes.actions().at(0)->isChecked());
        QCOMPARE(open.told.last().general, before.general);
        QCOMPARE(open.told.last().own, before.own);
    }

    void everyField_hasANameForTheEarAndTheKeyboard()
    {
        Open open;
        for (auto *slider : open.dialog->findChildren<QSlider *>()) {
            QVERIFY(!slider->accessibleName().isEmpty());
            QVERIFY(!slider->accessibleDescription().isEmpty());
            QVERIFY(slider->focusPolicy() & Qt::TabFocus);
        }
        for (auto *box : open.dialog->findChildren<QCheckBox *>())
            QVERIFY(box->text().contains(u'&'));
    }
};

QTEST_MAIN(TestTypographyDialog)
#include "tst_typographydialog.moc"
