// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/readertheme.h"

#include <QDialog>

#include <optional>

class QComboBox;

namespace app::reader
{
class ReaderView;
}

namespace app::dialogs
{

class TypographyForm;

/// How the page is set, for all documents or for those of one kind. A sample in the dialog and the page behind it show
/// every change at once; OK keeps it, Cancel puts back what was.
class TypographyDialog : public QDialog
{
    Q_OBJECT

public:
    struct Styles {
        reader::ReaderStyle general;
        std::optional<reader::ReaderStyle> own; ///< of the kind at hand
        int theme = 0;                          ///< index among Start::themes
        std::optional<int> ownTheme;            ///< of the kind at hand, where it has a style of its own
    };
    struct Start {
        Styles styles;
        QString kind; ///< name of the kind at hand, "laws"
        QStringList themes;
    };
    explicit TypographyDialog(const Start &start, QWidget *parent = nullptr);

    void reject() override;
    void setTheme(const reader::ReaderTheme &theme);

Q_SIGNALS:
    void stylesChanged(const app::dialogs::TypographyDialog::Styles &styles);

private:
    QComboBox *makeScopes(const QString &kind);
    QComboBox *makeThemes(const QStringList &themes);
    reader::ReaderStyle &style() { return m_styles.own ? *m_styles.own : m_styles.general; }
    int theme() const { return m_styles.ownTheme.value_or(m_styles.theme); }
    void chooseScope(int scope);
    void chooseTheme(int theme);
    void take(const reader::ReaderStyle &style);
    void reset();
    void showStyles();
    void preview();

    Styles m_before;
    Styles m_styles;
    reader::ReaderStyle m_lastOwn; ///< what the kind gets back when it is chosen again
    int m_lastOwnTheme;
    TypographyForm *m_form;
    QComboBox *m_scopes;
    QComboBox *m_themeBox;
    reader::ReaderView *m_sample;
};

} // namespace app::dialogs
