// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/gluedparagraphs.h"

namespace core::repair
{

document::Manuscript gluedParagraphs(document::Manuscript manuscript, const CancelToken &)
{
    return manuscript;
}

} // namespace core::repair
