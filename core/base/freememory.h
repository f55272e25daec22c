// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace core
{

/// Gives memory that was freed back to the system where the allocator would keep it (glibc); elsewhere nothing happens.
/// For the moment between two steps over a long text that each need room of their own: what the first one freed lies
/// between what stays, and would be kept while the second one asks for more. Safe from any thread.
void returnFreeMemory();

} // namespace core
