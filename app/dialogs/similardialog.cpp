// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/similardialog.h"

#include "app/actions/structureactions.h"
#include "app/controllers/navigator.h"
#include "app/dialogs/changedelegate.h"
#include "app/dialogs/taborder.h"
#include "app/models/roles.h"
#include "app/models/similarmodel.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QThreadPool>
#include <QVBoxLayout>

#include <algorithm>

namespace app::dialogs
{

using controllers::Workspace;
using core::corrections::Gesture;
using core::corrections::Plan;
using core::corrections::Request;
using core::document::Block;
using core::document::BlockKind;
using core::document::MetaRole;

namespace
{
/// Wide enough for a line and its neighbours, and beside the text rather than over it where the window allows.
constexpr QSize comfortable{600, 560};
} // namespace

SimilarDialog::SimilarDialog(const Parts &parts, const controllers::SimilarQuestion &question, QWidget *parent)
    : QDialog(parent)
    , m_parts(parts)
    , m_question(question)
    , m_open(parts.workspace.document(question.document))
    , m_model(new models::SimilarModel(this))
    , m_kinds(new QComboBox)
    , m_list(new QListView)
    , m_count(new QLabel)
    , m_empty(new QLabel)
    , m_pool(new QThreadPool(this))
{
    setObjectName(QStringLiteral("similar"));
    setWindowTitle(tr("All lines like this one"));
    m_pool->setMaxThreadCount(1);
    build();
    fillKinds();
    resize(comfortable.boundedTo(parent->size() - QSize(32, 96)));
    // At the lower right, so that outline and text stay to be seen; its frame lies around it.
    constexpr QPoint margin(16, 56);
    move(parent->mapToGlobal(QPoint(parent->width() - width(), parent->height() - height()) - margin));
    connect(&parts.workspace, &Workspace::documentReplaced, this, [this](const core::DocumentId &id) {
        if (id == m_question.document)
            reject();
    });
    connect(&parts.workspace, &Workspace::currentChanged, this, &QDialog::reject);
    plan();
    m_list->setFocus();
    tabByLayout(this);
}

SimilarDialog::~SimilarDialog()
{
    m_cancel.cancel();
    m_pool->waitForDone();
}

void SimilarDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 16, 0, 12);
    column->setSpacing(12);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 0, 16, 0);
    head->setSpacing(8);
    auto *label = new QLabel(tr("&Make them all:"));
    label->setBuddy(m_kinds);
    m_kinds->setAccessibleName(tr("What becomes of the lines"));
    m_all = new QPushButton(tr("Tick &all"));
    m_none = new QPushButton(tr("Tick &none"));
    head->addWidget(label);
    head->addWidget(m_kinds);
    head->addStretch();
    head->addWidget(m_all);
    head->addWidget(m_none);
    column->addLayout(head);

    m_list->setModel(m_model);
    m_list->setItemDelegate(new ChangeDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setAccessibleName(tr("Lines that would change"));
    m_list->setWhatsThis(tr("Space ticks, Enter shows the line in the text."));
    column->addWidget(m_list, 1);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(24, 24, 24, 24);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(m_empty, 1);
    m_empty->hide();

    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(16, 0, 16, 0);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    foot->addWidget(m_count, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_change = buttons->addButton(tr("Change"), QDialogButtonBox::AcceptRole);
    for (QAbstractButton *button : buttons->buttons())
        qobject_cast<QPushButton *>(button)->setAutoDefault(button == m_change);
    foot->addWidget(buttons);
    column->addLayout(foot);

    for (QPushButton *button : {m_all, m_none})
        button->setAutoDefault(false);
    connect(m_all, &QPushButton::clicked, this, [this] { m_model->tickAll(true); });
    connect(m_none, &QPushButton::clicked, this, [this] { m_model->tickAll(false); });
    connect(m_kinds, &QComboBox::currentIndexChanged, this, &SimilarDialog::plan);
    connect(m_model, &models::SimilarModel::tickedChanged, this, &SimilarDialog::updateCount);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &SimilarDialog::goTo);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &SimilarDialog::apply);
}

void SimilarDialog::addKind(const QString &words, const Kind &kind)
{
    m_known.append(kind);
    m_kinds->addItem(words);
}

/// All a line can be, in the words that lists use for it.
void SimilarDialog::fillKinds()
{
    const QSignalBlocker quiet(m_kinds);
    const auto words = [](BlockKind kind, int level, MetaRole role) {
        Block block;
        block.kind = kind;
        block.level = static_cast<qint8>(level);
        block.role = role;
        return core::corrections::describedBlock(block);
    };
    addKind(words(BlockKind::Paragraph, 0, MetaRole::None), {Gesture::MakeParagraph, 0, MetaRole::None});
    for (int level = 1; level <= actions::headingLevels; ++level)
        addKind(words(BlockKind::Heading, level, MetaRole::None), {Gesture::MakeHeading, level, MetaRole::None});
    addKind(words(BlockKind::Title, 0, MetaRole::None), {Gesture::MakeTitle, 0, MetaRole::None});
    addKind(tr("Beginning of an article"), {Gesture::NewArticle, 0, MetaRole::None});
    for (int role = 1; role <= int(MetaRole::Source); ++role)
        addKind(words(BlockKind::Meta, 0, MetaRole(role)), {Gesture::MakeMeta, 0, MetaRole(role)});

    Request wanted = m_question.request;
    if (wanted.gesture == Gesture::Reject)
        wanted.gesture = Gesture::MakeParagraph;
    if (wanted.gesture == Gesture::MakeHeading && wanted.level == 0)
        wanted.level = 1;
    const auto at = std::ranges::find_if(m_known, [&wanted](const Kind &kind) {
        return kind.gesture == wanted.gesture && kind.level == wanted.level && kind.role == wanted.role;
    });
    m_kinds->setCurrentIndex(at == m_known.end() ? 0 : static_cast<int>(at - m_known.begin()));
    m_kinds->setMaxVisibleItems(20);
}

Request SimilarDialog::request() const
{
    const Kind &kind = m_known.at(m_kinds->currentIndex());
    Request request = m_question.request;
    request.gesture = kind.gesture;
    request.level = static_cast<qint8>(kind.level);
    request.role = kind.role;
    return request;
}

void SimilarDialog::plan()
{
    m_cancel.cancel();
    m_cancel = {};
    const quint64 number = ++m_asked;
    m_change->setEnabled(false);
    m_pool->start([this, number, present = m_open->corrected, request = request(), stop = m_cancel] {
        auto plan = core::corrections::planned(present, request, stop);
        if (stop.isCancelled())
            return;
        QMetaObject::invokeMethod(this, [this, number, plan = std::move(plan)] {
            if (number == m_asked)
                take(plan);
        });
    });
}

void SimilarDialog::take(const core::Result<Plan> &plan)
{
    m_plan = plan ? *plan : Plan();
    m_model->setChanges(m_open->document, m_plan.changes);
    const bool any = !m_plan.changes.isEmpty();
    m_list->setVisible(any);
    m_empty->setVisible(!any);
    m_empty->setText(plan ? tr("All these lines are that already.") : plan.error().message);
    if (any) {
        const QSignalBlocker quiet(m_list->selectionModel()); // the page stays until a row is chosen
        m_list->setCurrentIndex(m_model->index(0));
    }
    updateCount();
}

void SimilarDialog::updateCount()
{
    const QLocale locale;
    const qsizetype all = m_model->changes().size();
    const qsizetype ticked = m_model->tickedCount();
    m_count->setText(tr("%1 of %2 lines", "ticked of all").arg(locale.toString(ticked), locale.toString(all)));
    m_change->setText(ticked == 1 ? tr("Change 1 line") : tr("Change %1 lines").arg(locale.toString(ticked)));
    m_change->setEnabled(ticked > 0);
    m_change->setDefault(true); // not while it was disabled: the key would go to another one
    m_all->setEnabled(ticked < all);
    m_none->setEnabled(ticked > 0);
}

void SimilarDialog::apply()
{
    // The window goes first: it would give up when the document changes under it.
    const core::DocumentId document = m_question.document;
    Request chosen = request();
    chosen.blocks = m_model->ticked();
    const bool all = chosen.blocks.size() == m_model->changes().size();
    accept();
    if (all)
        m_parts.structure.apply(document, m_plan);
    else
        m_parts.structure.run(document, chosen);
}

void SimilarDialog::goTo(const QModelIndex &row)
{
    if (row.isValid())
        m_parts.navigator.goTo(m_question.document, row.data(models::RangeRole).value<core::text::TextRange>());
}

} // namespace app::dialogs

#include "moc_similardialog.cpp"
