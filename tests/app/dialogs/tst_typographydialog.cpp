// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/typographydialog.h"
#include "app/dialogs/typographyform.h"
#include "app/reader/readerview.h"
#include "app/settings/stylefields.h"

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
        std::unique_ptr<TypographyDialog> dialog;
        QList<Styles> told;

        explicit Open(const Styles &styles = {})
        {
            dialog = std::make_unique<TypographyDialog>(TypographyDialog::Start{
                styles, QStringLiteral("laws"), {QStringLiteral("Light"), QStringLiteral("Dark")}});
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

    void cancel_putsBackStylesAndThemes()
    {
        Styles before;
        before.general.fontSize = 20;
        before.own = ReaderStyle{};
        before.ownTheme = 1;
        Open open(before);
        QComboBox *themes = open.box(QStringLiteral("Light"));
        QCOMPARE(themes->currentIndex(), 1);
        open.slider(1)->setValue(40);
        themes->setCurrentIndex(0);
        QCOMPARE(open.told.last().ownTheme, std::optional(0));
        open.box(QStringLiteral("All documents"))->setCurrentIndex(0);
        themes->setCurrentIndex(1);
        QCOMPARE(open.told.last().theme, 1);
        QVERIFY(!open.told.last().ownTheme);
        open.dialog->reject();
        QCOMPARE(open.told.last().general, before.general);
        QCOMPARE(open.told.last().own, before.own);
        QCOMPARE(open.told.last().theme, 0);
        QCOMPARE(open.told.last().ownTheme, before.ownTheme);
    }

    void theme_ofOneKind_leavesTheOthers()
    {
        Open open;
        QComboBox *themes = open.box(QStringLiteral("Light"));
        open.box(QStringLiteral("All documents"))->setCurrentIndex(1);
        themes->setCurrentIndex(1);
        QCOMPARE(open.told.last().theme, 0);
        QCOMPARE(open.told.last().ownTheme, std::optional(1));
        open.box(QStringLiteral("All documents"))->setCurrentIndex(0);
        QCOMPARE(themes->currentIndex(), 0);
        open.box(QStringLiteral("All documents"))->setCurrentIndex(1);
        QCOMPARE(themes->currentIndex(), 1);
    }

    /// Whatever is kept can be chosen: each field of the form changes one setting, and every setting has one.
    void fields_areThoseThatAreKept()
    {
        TypographyForm form;
        QStringList changed;
        connect(&form, &TypographyForm::changed, &form, [&changed](const ReaderStyle &style) {
            const auto note = [&](const auto &fields) {
                for (const auto &field : fields) {
                    if (style.*field.value != ReaderStyle().*field.value)
                        changed.append(field.key);
                }
            };
            note(app::settings::faceFields);
            note(app::settings::numberFields);
            note(app::settings::switchFields);
        });
        const auto tryOut = [&](auto *field, const auto &change) {
            form.setStyle({});
            const qsizetype before = changed.size();
            change(field);
            QCOMPARE(changed.size(), before + 1);
        };
        for (auto *box : form.findChildren<QComboBox *>())
            tryOut(box, [](QComboBox *b) { b->setCurrentIndex(1); });
        for (auto *slider : form.findChildren<QSlider *>())
            tryOut(slider, [](QSlider *s) { s->setValue(s->maximum()); });
        for (auto *box : form.findChildren<QCheckBox *>())
            tryOut(box, [](QCheckBox *b) { b->toggle(); });
        QStringList kept;
        for (const auto &field : app::settings::faceFields)
            kept.append(field.key);
        for (const auto &field : app::settings::numberFields)
            kept.append(field.key);
        for (const auto &field : app::settings::switchFields)
            kept.append(field.key);
        changed.sort();
        kept.sort();
        QCOMPARE(changed, kept);
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
