// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/pageplans.h"

namespace app::reader
{

namespace
{
bool areCopies(const core::document::Document &one, const core::document::Document &other)
{
    return &one.text() == &other.text(); // they share what they have
}
} // namespace

PagePlans::Plan PagePlans::prepare(const core::document::Document &document)
{
    auto plan = std::make_shared<const PagePlan>(document);
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_plans, [](const auto &known) { return known.expired(); });
    m_plans.push_back(plan);
    return plan;
}

PagePlans::Plan PagePlans::of(const core::document::Document &document)
{
    {
        const std::lock_guard lock(m_mutex);
        for (const auto &known : m_plans) {
            if (Plan plan = known.lock(); plan && areCopies(plan->document(), document))
                return plan;
        }
    }
    return prepare(document);
}

} // namespace app::reader
