// SPDX-License-Identifier: GPL-3.0-or-later
// Each repair pass by itself on any text: the manuscript's invariants hold and no non-space character is lost. Built
// with ZHUPI_FUZZ_PASS it is the target of that pass alone, without it all passes get the same text one by one.
#include "core/document/checker.h"
#include "core/repair/pipeline.h"

#include "tests/fuzz/check.h"
#include "tests/fuzz/lostcharacters.h"

namespace
{
bool isWanted(core::text::PassId pass)
{
#ifdef ZHUPI_FUZZ_PASS
    core::text::PassId only{};
    require(core::text::passFromName(u"" ZHUPI_FUZZ_PASS, &only), "no such pass:", QStringLiteral(ZHUPI_FUZZ_PASS));
    return pass == only;
#else
    Q_UNUSED(pass)
    return true;
#endif
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    text.remove(QChar(u'\0'));
    for (const auto &pass : core::repair::passes()) {
        if (!isWanted(pass.id))
            continue;
        const QString name = core::text::passName(pass.id);
        const auto once = pass.run(core::document::Manuscript::fromText(text), {});
        const QStringList faults = core::document::checkManuscript(once);
        require(faults.isEmpty(), "manuscript after", name + faults.join(QLatin1Char(';')));
        const QString lost = lostCharacters(text, once.text, once.repairs);
        require(lost.isEmpty(), "characters lost by", name + QLatin1Char(' ') + lost);
    }
    return 0;
}
