// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/librarywork.h"

namespace app::controllers
{

LibraryWork::LibraryWork(QObject *parent) : QObject(parent)
{
    // Two at a time keep two cores busy and the memory in bounds.
    m_pool.setMaxThreadCount(2);
}

LibraryWork::~LibraryWork()
{
    m_pool.clear();
    m_pool.waitForDone();
}

} // namespace app::controllers
