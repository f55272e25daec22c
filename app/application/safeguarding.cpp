// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/safeguarding.h"

#include "app/controllers/workspace.h"

namespace app::application
{

Safeguarding::Safeguarding(const Parts &parts) : watch(parts.page.workspace), m_parts(parts) {}

Safeguarding::~Safeguarding() = default;

} // namespace app::application

#include "moc_safeguarding.cpp"
