// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/typographydialog.h"

#include "app/dialogs/taborder.h"
#include "app/dialogs/typographyform.h"
#include "app/dialogs/typographysample.h"
#include "app/reader/readerview.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace app::dialogs
{

using reader::ReaderStyle;

namespace
{
constexpr QSize sampleSize(400, 520);
constexpr int allDocuments = 0;
constexpr int oneKind = 1;
} // namespace

TypographyDialog::TypographyDialog(const Start &start, QWidget *parent)
    : QDialog(parent)
    , m_before(start.styles)
    , m_styles(start.styles)
    , m_lastOwn(start.styles.own.value_or(start.styles.general))
    , m_lastOwnTheme(start.styles.ownTheme.value_or(start.styles.theme))
    , m_form(new TypographyForm)
    , m_scopes(makeScopes(start.kind))
    , m_themeBox(makeThemes(start.themes))
    , m_sample(new reader::ReaderView)
{
    setWindowTitle(tr("Text layout"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    m_form->addAbove(tr("&For:"), m_scopes);
    m_form->addBelow(tr("Th&eme:"), m_themeBox);
    row->addWidget(m_form, 0, Qt::AlignTop);
    m_sample->setMinimumSize(sampleSize);
    m_sample->setFrameShape(QFrame::StyledPanel);
    m_sample->setAccessibleName(tr("Sample"));
    m_sample->setDocument(typographySample());
    row->addWidget(m_sample, 1);
    layout->addLayout(row, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    auto *defaults = buttons->addButton(tr("&Defaults"), QDialogButtonBox::ResetRole);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(defaults, &QPushButton::clicked, this, &TypographyDialog::reset);
    connect(m_form, &TypographyForm::changed, this, &TypographyDialog::take);
    m_form->setStyle(style());
    preview();
    tabByLayout(this);
}

QComboBox *TypographyDialog::makeScopes(const QString &kind)
{
    auto *box = new QComboBox;
    box->addItem(tr("All documents"));
    box->addItem(tr("Only documents like this: %1").arg(kind));
    box->setCurrentIndex(m_styles.own ? oneKind : allDocuments);
    connect(box, &QComboBox::currentIndexChanged, this, &TypographyDialog::chooseScope);
    return box;
}

QComboBox *TypographyDialog::makeThemes(const QStringList &themes)
{
    auto *box = new QComboBox;
    box->addItems(themes);
    box->setCurrentIndex(theme());
    connect(box, &QComboBox::currentIndexChanged, this, &TypographyDialog::chooseTheme);
    return box;
}

void TypographyDialog::chooseTheme(int theme)
{
    (m_styles.ownTheme ? *m_styles.ownTheme : m_styles.theme) = theme;
    Q_EMIT stylesChanged(m_styles);
}

void TypographyDialog::chooseScope(int scope)
{
    if (m_styles.own)
        m_lastOwn = *m_styles.own;
    m_lastOwnTheme = m_styles.ownTheme.value_or(m_lastOwnTheme);
    m_styles.own = scope == oneKind ? std::optional(m_lastOwn) : std::nullopt;
    m_styles.ownTheme = scope == oneKind ? std::optional(m_lastOwnTheme) : std::nullopt;
    showStyles();
}

/// All fields and the sample as the styles are; the page behind, too.
void TypographyDialog::showStyles()
{
    const QSignalBlocker quiet(m_themeBox);
    m_themeBox->setCurrentIndex(theme());
    m_form->setStyle(style());
    preview();
    Q_EMIT stylesChanged(m_styles);
}

void TypographyDialog::take(const ReaderStyle &changed)
{
    style() = changed;
    preview();
    Q_EMIT stylesChanged(m_styles);
}

void TypographyDialog::reset()
{
    ReaderStyle fresh;
    fresh.zoom = style().zoom;
    style() = fresh;
    (m_styles.ownTheme ? *m_styles.ownTheme : m_styles.theme) = 0;
    showStyles();
}

void TypographyDialog::preview()
{
    m_sample->setStyle(style());
}

void TypographyDialog::setTheme(const reader::ReaderTheme &theme)
{
    m_sample->setTheme(theme);
}

void TypographyDialog::reject()
{
    Q_EMIT stylesChanged(m_before);
    QDialog::reject();
}

} // namespace app::dialogs

#include "moc_typographydialog.cpp"
