// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application/ondemand.h"
#include "app/controllers/doubtwalk.h"
#include "app/controllers/similarlines.h"
#include "app/docks/structuretools.h"
#include "app/docks/wordstool.h"
#include "app/mainwindow/mainwindow.h"
#include "core/text/scriptconverter.h"

#include <memory>

namespace app::docks
{
class CorrectionsDock;
class OutlineDock;
} // namespace app::docks

namespace app::mainwindow
{
class KindButton;
}

namespace app::application
{

/// The parts by which the reader corrects the structure, put together and into the window: outline, corrections, the
/// page's menu and bars, the preview of all lines alike. To be made after the window's other parts and gone before
/// them.
class Structuring : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        mainwindow::DocumentPage::Parts page;
        mainwindow::MainWindow &window;
    };
    explicit Structuring(const Parts &parts);
    ~Structuring() override;

    /// In which script the outline shows the headings; null: as they are written.
    void setScript(const std::shared_ptr<const core::text::ScriptConverter> &script);

    controllers::StructureController controller;
    controllers::SimilarLines similar;
    controllers::DoubtWalk walk;
    docks::StructureTools *tools; ///< the window's child
    docks::WordsTool *rewording;  ///< the window's child
    OnDemand<docks::OutlineDock> outline;
    OnDemand<docks::CorrectionsDock> corrections;

private:
    void followView();
    void showSimilar(const controllers::SimilarQuestion &question);
    void tellUnfit(const core::DocumentId &id);

    Parts m_parts;
    std::shared_ptr<const core::text::ScriptConverter> m_script;
    mainwindow::KindButton *m_kind = nullptr; ///< the window's child
};

} // namespace app::application
