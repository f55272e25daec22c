// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/pageplan.h"

#include <memory>
#include <mutex>
#include <vector>

namespace app::reader
{

/// Hands plans of pages from the worker's thread that reads a document to the pages that show it. Keeps none alive
/// itself: that does who asked for it. All functions may be called from any thread.
class PagePlans
{
public:
    using Plan = std::shared_ptr<const PagePlan>;

    /// Makes the plan of a document, which of() answers with as long as somebody holds it.
    Plan prepare(const core::document::Document &document);
    /// The plan that was prepared for the document or a copy of it; made now where there is none.
    Plan of(const core::document::Document &document);

private:
    std::mutex m_mutex; ///< guards what follows
    std::vector<std::weak_ptr<const PagePlan>> m_plans;
};

} // namespace app::reader
