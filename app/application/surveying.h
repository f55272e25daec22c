// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application/annotating.h"
#include "app/application/ondemand.h"
#include "app/controllers/codebookcontroller.h"
#include "app/controllers/linkcontroller.h"
#include "app/controllers/retrievalcontroller.h"
#include "app/controllers/rulecontroller.h"
#include "app/docks/codebookdock.h"
#include "app/docks/memodock.h"
#include "app/docks/retrievaldock.h"

namespace app::application
{

/// The parts that look over the whole library, put together and into the window: the codebook, the passages that meet
/// criteria, the pages of tags, links and memos. To be made after the window's other parts and gone before them.
class Surveying : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        mainwindow::DocumentPage::Parts page;
        controllers::UserPrompt &prompt;
        QSettings &settings;
        mainwindow::MainWindow &window;
        Annotating &annotating;
    };
    explicit Surveying(const Parts &parts);
    ~Surveying() override;

    controllers::CodebookController codebook;
    controllers::RetrievalController retrieval;
    controllers::LinkController links;
    controllers::RuleController rules;
    OnDemand<docks::CodebookDock> tags;
    OnDemand<docks::RetrievalDock> passages;
    OnDemand<docks::MemoDock> memos;

private:
    void attachTags(docks::CodebookDock *dock);
    void attachPassages(docks::RetrievalDock *dock);
    void showInDocument(const QString &tagPath);
    void showPage(const core::TagId &tag);
    void attachMemos();
    void attachCodebookFiles();
    void beginMemo(const core::annotation::MemoSubject &subject);
    void beginMemoOnPassage();
    void askForMemo();
    void annotateByRule();
    void show(const core::annotation::MemoSubject &subject);

    Parts m_parts;
};

} // namespace app::application
